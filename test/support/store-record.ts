/** The record of a post of the stand-in in the library, as if it had been asked for. */
import { packRecord, readForemRecord } from '../../electron/core/forem/api/read-record.ts';
import { storeForemRecord } from '../../electron/core/library/fetched/forem-records-table.ts';
import { recordOf } from './forem-post.ts';
import type { ForemSite } from './forem-site.ts';
import type { TestCore } from './test-core.ts';

export async function storeRecordOf(core: TestCore, site: ForemSite, slug: string): Promise<number> {
  const post = site.posts.find((one) => one.slug === slug);
  const { articles } = await core.client.call('articles.list', { query: `inurl:${slug}` });
  const [article] = articles;
  if (post === undefined || article === undefined) throw new Error(`there is no ${slug}`);
  const record = readForemRecord(JSON.stringify(recordOf(site.origin, post)), { slug, foremId: null });
  if (record === null) throw new Error(`${slug} has no record`);
  storeForemRecord(core.library, article.id, packRecord(record), core.clock.now);
  return article.id;
}
