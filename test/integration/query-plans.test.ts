import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listStatement } from '../../electron/core/library/article-list.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;

beforeAll(async () => {
  core = await createTestCore();
  await core.runJob(core.client.call('sample.add', {}), 'sample');
  core.library.db.exec('ANALYZE');
});
afterAll(() => core.close());

function planOf(query: string, scope: { feedId?: number; folderId?: number } = {}): string {
  const { sql, parameters } = listStatement(parseQuery(query), scope, Date.now());
  return core.library.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...parameters)
    .map((step) => step.detail)
    .join('\n');
}

describe('lists read their rows in order from an index', () => {
  it.each([
    ['everything', '', {}, 'article_state_by_time'],
    ['unread', 'is:unread', {}, 'article_state_unread'],
    ['saved', 'is:saved', {}, 'article_state_saved'],
    ['later', 'is:later', {}, 'article_state_later'],
    ['a feed', '', { feedId: 1 }, 'article_state_by_feed'],
  ])('%s', (_name, query, scope, index) => {
    const plan = planOf(query, scope);
    expect(plan).toContain(
      `USING INDEX ${index}`.replace('INDEX', plan.includes('COVERING') ? 'COVERING INDEX' : 'INDEX'),
    );
    expect(plan).not.toContain('TEMP B-TREE');
    expect(plan).not.toMatch(/SCAN a\b/);
  });
});

describe('searches begin at the full-text index', () => {
  it.each(['lighthouse', 'useEffect is:unread', '"query language" sort:newest'])('%s', (query) => {
    const plan = planOf(query);
    expect(plan).toMatch(/articles_fts VIRTUAL TABLE/);
    expect(plan).not.toMatch(/SCAN (a|s)\b/);
  });
});
