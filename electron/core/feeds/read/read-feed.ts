/**
 * Parses the bytes of a feed: decode → repair → parse → normalise → identity. Everything in this sub-room is pure and runs in
 * worker threads. Called by `check/read-answer.ts` for every answer, and by `sample` for bundled feeds.
 */
import { AppError } from '../../../../shared/errors.ts';
import type { ParsedFeed } from '../../entries/parsed-feed.ts';
import { decodeBytes } from '../../text/decode.ts';
import { cutLine, mostLine } from '../../text/plain-text.ts';
import { keyItems } from './identity.ts';
import { readJsonFeed } from './json-feed.ts';
import { type NormalisedFeed, normaliseFeed } from './normalise.ts';
import { olderPageOf } from './older-page.ts';
import { parseFeed } from './parse.ts';
import { repairFeed } from './repair/repair.ts';

export type ReadFeedContext = {
  /** Where the bytes came from, after redirects; null when unknown. */
  url: string | null;
  /** The HTTP header's value, or null. */
  contentType: string | null;
  /** Hosts whose entries are known by their slug. */
  foremHosts: readonly string[];
};

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
 * One entry that cannot be read costs only itself and is told in `problems`.
 * @throws AppError `empty-body`; `not-a-feed` with `isHtml`
 */
export async function readFeed(bytes: Uint8Array, context: ReadFeedContext): Promise<ParsedFeed> {
  const { text } = decodeBytes(bytes, context.contentType);
  const start = text.trimStart();
  if (start.replaceAll('\0', '') === '') throw new AppError('empty-body', {});
  const normalised = start.startsWith('{')
    ? readJsonFeed(start, context.url)
    : await readXmlFeed(text, context.url);
  if (normalised === null) throw new AppError('not-a-feed', { isHtml: false });
  const { signs, ...feed } = normalised;
  return {
    ...feed,
    title: cutLine(feed.title),
    language: feed.language === null || feed.language.length <= mostLine ? feed.language : null,
    items: keyItems(feed.items, context.foremHosts),
    older: olderPageOf(context.url, signs, context.foremHosts),
  };
}

async function readXmlFeed(text: string, url: string | null): Promise<NormalisedFeed | null> {
  const repaired = repairFeed(text, url);
  if (repaired.kind === null) {
    throw new AppError('not-a-feed', {
      isHtml: repaired.isHtml || /<(?:body|head|div)[\s>]/i.test(text.slice(0, 4096)),
    });
  }
  const raw = await parseFeed(repaired).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('not-a-feed', { isHtml: false, reason }, error);
  });
  if (raw === null) return null;
  const feed = normaliseFeed(raw, url);
  return { ...feed, problems: [...repaired.problems, ...feed.problems] };
}
