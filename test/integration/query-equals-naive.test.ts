/** What SQL finds is what a reader would find who looked at every article. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { countMatches, listAllIds, listIds } from '../../electron/core/library/lists/article-list.ts';
import { fieldNames } from '../../shared/query/fields.ts';
import { printQuery } from '../../shared/query/print.ts';
import { tokenise } from '../../shared/query/tokens.ts';
import {
  ageUnits,
  features,
  type QueryNode,
  type SortOrder,
  sortOrders,
  states,
} from '../../shared/query/tree.ts';
import { findNaively } from '../support/naive-query.ts';
import { fill, withSharedMarks } from '../support/query-library.ts';
import { articleShape, leaf, now, root as rootOf, withIds } from '../support/query-shapes.ts';
import { temporaryFolder } from '../support/test-core.ts';

const newestFirst = (ids: readonly number[]): number[] => ids.toSorted((one, other) => other - one);

it('every query finds what looking at each article would find', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(articleShape, { minLength: 3, maxLength: 10 }),
      fc.array(fc.tuple(rootOf, fc.constantFrom(...sortOrders)), { minLength: 20, maxLength: 20 }),
      (separate, queries) => {
        const shapes = withSharedMarks(separate);
        const folder = temporaryFolder();
        const library = openLibrary(folder);
        try {
          // Nothing here is about surviving a power cut.
          library.db.pragma('synchronous = OFF');
          const ids = fill(library, shapes);
          for (const [generated, sort] of queries) {
            const root = withIds(generated, ids);
            const query = { root, sort: null, problems: [] };
            const said = `${printQuery(query)} sort:${sort}`;
            const expected = findNaively(root, { shapes, ids });
            const actual = listAllIds(library, query, {}, { now });
            expect(actual, said).toEqual(newestFirst(expected));
            expect(pagesOf(library, root, 'newest'), said).toEqual(actual);
            expect(newestFirst(pagesOf(library, root, null)), said).toEqual(actual);
            // Only what was read has a place among what was read last.
            const ordered = expected.filter(
              (id) => sort !== 'read' || shapes[ids.indexOf(id)]?.isRead === true,
            );
            expect(newestFirst(pagesOf(library, root, sort)), said).toEqual(newestFirst(ordered));
            expect(countMatches(library, query, {}, now)?.total, said).toBe(actual.length);
            found += actual.length;
          }
        } finally {
          library.close();
          rmSync(folder, { recursive: true });
        }
      },
    ),
    // The message names the query; to make the library smaller would take minutes.
    { numRuns: 60, endOnFailure: true },
  );
  // Trees that never match would compare nothing with nothing.
  expect(found).toBeGreaterThan(100);
});

/** The same, as a list shows it: two at a time. */
function pagesOf(library: Library, root: QueryNode, sort: SortOrder | null): number[] {
  const ids: number[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = listIds(library, { root, sort, problems: [] }, {}, { cursor, limit: 2, now });
    ids.push(...page.ids);
    if (page.nextCursor === null) return ids;
    cursor = page.nextCursor;
  }
}

describe('the queries that are compared', () => {
  /** Fields that no term of a tree is printed with, and why. */
  const besides = ['sort'] as const;
  const reasons: Record<(typeof besides)[number], string> = {
    sort: 'is an order; every one is compared with every tree',
  };
  const terms = fc
    .sample(leaf, { numRuns: 4_000, seed: 1 })
    .flatMap((root) => tokenise(printQuery({ root, sort: null })))
    .flatMap((token) => (token.type === 'term' ? [token] : []));
  const valuesOf = (field: string): string[] =>
    terms.filter((term) => term.field === field).map((term) => term.value);

  it('hold every field there is', () => {
    const used = new Set(terms.map((term) => term.field));
    expect(fieldNames.filter((name) => !used.has(name))).toEqual(Object.keys(reasons));
  });

  it('hold every state, every feature and every unit of age', () => {
    expect(new Set(valuesOf('is'))).toEqual(new Set(states));
    expect(new Set(valuesOf('has'))).toEqual(new Set(features));
    const ages = ['before', 'after', 'on']
      .flatMap(valuesOf)
      .flatMap((value) => /^\d+([a-z])$/.exec(value)?.[1] ?? []);
    expect(new Set(ages)).toEqual(new Set(ageUnits));
  });
});
