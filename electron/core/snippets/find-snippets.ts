/** Blocks of code across the library: articles whose code matches, newest first, then the blocks in them that do. */

import type { QueryProblem } from '../../../shared/model/search.ts';
import type { Snippet } from '../../../shared/model/snippets.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { Query, QueryNode } from '../../../shared/query/tree.ts';
import type { Pool } from '../base/pool/pool.ts';
import { canonicalLanguage } from '../content/constructs/languages.ts';
import type { FoundCode } from '../content/reading/code-blocks.ts';
import { codeBlocksJob } from '../content/reading/jobs.ts';
import { articleIfThere } from '../library/articles/article-if-there.ts';
import type { Library } from '../library/connection/open.ts';
import { listIds } from '../library/lists/article-list.ts';
import { findHits, type HitPhrase, hitPhrases } from '../library/search/hits.ts';

export type WantedSnippets = { search: string; language: string | null; isTyping: boolean };
export type SnippetPorts = { library: Library; pool: Pool; now: () => number };
export type SnippetPage = { snippets: Snippet[]; nextCursor: string | null; problems: QueryProblem[] };

/** Articles read for one page: their texts are unpacked and parsed, a few milliseconds each, in the pool. */
const articlesAtOnce = 10;

/** Pages of articles until there are `limit` blocks, or no more articles. A cursor belongs to what it was got for. */
export async function findSnippets(
  { library, pool, now }: SnippetPorts,
  wanted: WantedSnippets,
  page: { cursor?: string | undefined; limit: number },
): Promise<SnippetPage> {
  const language = wanted.language === null ? null : (canonicalLanguage(wanted.language) ?? wanted.language);
  const { query, problems } = codeQuery({ ...wanted, language });
  const phrases = hitPhrases(query.root).filter(({ field }) => field === 'code');
  const snippets: Snippet[] = [];
  let { cursor } = page;
  for (;;) {
    const found = listIds(library, query, {}, { cursor, limit: articlesAtOnce, now: now() });
    const articles = found.ids.map((id) => articleIfThere(library, id)).filter((one) => one !== null);
    const blocks = await Promise.all(
      articles.map(({ html, summary }) => pool.run(codeBlocksJob, { html, title: summary.title })),
    );
    for (const [index, { summary }] of articles.entries()) {
      const { id, title, feedTitle, author, url, publishedAt } = summary;
      for (const block of matching(blocks[index] ?? [], language, phrases)) {
        snippets.push({ articleId: id, title, feedTitle, author, url, publishedAt, ...block });
      }
    }
    cursor = found.nextCursor ?? undefined;
    if (cursor === undefined || snippets.length >= page.limit) {
      return { snippets, nextCursor: cursor ?? null, problems: [...problems, ...found.problems] };
    }
  }
}

/** The reader's query with its bare words meant for code, narrowed to articles that have some. */
function codeQuery({ search, language, isTyping }: WantedSnippets): {
  query: Query;
  problems: QueryProblem[];
} {
  const { root, problems } = parseQuery(search, { isTyping });
  const conditions: QueryNode[] = [
    { type: 'feature', name: 'code' },
    ...(language === null ? [] : [{ type: 'language' as const, name: language }]),
    ...(root === null ? [] : [inCode(root)]),
  ];
  return { query: { root: { type: 'and', children: conditions }, sort: 'newest', problems }, problems };
}

function inCode(node: QueryNode): QueryNode {
  if (node.type === 'and' || node.type === 'or') return { ...node, children: node.children.map(inCode) };
  if (node.type === 'not') return { ...node, child: inCode(node.child) };
  return node.type === 'text' && node.field === null ? { ...node, field: 'code' } : node;
}

/** Those in which all words are; where they are spread over several blocks, those in which any of them is. */
function matching(
  blocks: readonly FoundCode[],
  language: string | null,
  phrases: readonly HitPhrase[],
): readonly FoundCode[] {
  const written = language === null ? blocks : blocks.filter((block) => block.language === language);
  if (phrases.length === 0) return written;
  const hits = written.map(
    ({ code }) => phrases.filter((phrase) => !findHits(code, [phrase]).next().done).length,
  );
  const most = Math.max(0, ...hits);
  return most === 0 ? [] : written.filter((_, index) => hits[index] === most);
}
