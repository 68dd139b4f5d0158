/** The discussion below one article, asked for page by page and stored. */

import { AppError } from '../../../../shared/errors.ts';
import type { CoreEventSink } from '../../base/core-events.ts';
import type { EventBus } from '../../base/events.ts';
import { foremRecordUrl, foremSlug } from '../../content/forem/addresses.ts';
import type { Library } from '../../library/connection/open.ts';
import { getSettings } from '../../library/connection/settings-table.ts';
import { type StoredComment, storeDiscussion } from '../../library/fetched/discussions-table.ts';
import { readForemRecordOf, storeForemRecord } from '../../library/fetched/forem-records-table.ts';
import type { ForemWanted } from '../api/ask-forem.ts';
import type { ForemAnswers, ForemTopic } from '../api/fetch-forem.ts';
import { mostComments } from '../api/read-comments.ts';

/** Asks one question: patiently where somebody waits, else at its turn. Throws what came instead of the answer. */
export type Ask = <T extends ForemTopic>(wanted: ForemWanted<T>) => Promise<ForemAnswers[T]>;

export type AskDiscussionPorts = {
  library: Library;
  bus: EventBus;
  events: CoreEventSink;
  now: () => number;
};

const perPage = 100;
const mostPages = mostComments / perPage;

/** Throws `not-found`, `no-address`, and what `ask` throws. */
export async function askDiscussion(
  ports: AskDiscussionPorts,
  articleId: number,
  url: string,
  ask: Ask,
): Promise<void> {
  const foremId = await foremIdOf(ports, articleId, url, ask);
  const comments = new Map<string, StoredComment>();
  for (let page = 1; page <= mostPages && comments.size < mostComments; page += 1) {
    const pageUrl = `${new URL(url).origin}/api/comments?a_id=${foremId}&per_page=${perPage}&page=${page}`;
    const answer = await ask<'comments'>({ url: pageUrl, question: { what: 'comments' } });
    const before = comments.size;
    for (const comment of answer.comments) comments.set(comment.code, comment);
    // An older host knows no pages: it answers with everything again.
    if (answer.roots < perPage || comments.size === before) break;
  }
  const stored = [...comments.values()].slice(0, mostComments);
  if (!storeDiscussion(ports.library, articleId, stored, ports.now())) {
    throw new AppError('not-found', { what: 'article', id: articleId });
  }
  ports.bus.emit('articles.changed', { articleIds: [articleId], feedIds: 'any' });
  ports.events.emit('article.completed', { articleId });
}

/** Its record tells the number of an article, and is kept where it has to be asked for. */
async function foremIdOf(
  { library, now }: AskDiscussionPorts,
  articleId: number,
  url: string,
  ask: Ask,
): Promise<number> {
  const known = readForemRecordOf(library, articleId);
  if (known !== null) return known.foremId;
  const { foremHosts } = getSettings(library);
  const slug = foremSlug(url, foremHosts);
  const recordUrl = foremRecordUrl(url, foremHosts);
  if (slug === null || recordUrl === null) throw new AppError('no-address', { id: articleId });
  const question = { what: 'record' as const, slug, foremId: null };
  const record = await ask<'record'>({ url: recordUrl, question });
  storeForemRecord(library, articleId, record, now());
  return record.foremId;
}
