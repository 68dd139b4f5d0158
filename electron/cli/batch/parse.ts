/** `parse --batch`: a feed's bytes to the feed as the library would store it. */
import { itemProblemWords } from '../../../shared/texts/en/item-problems.ts';
import { readFeed } from '../../core/feeds/read/read-feed.ts';
import { optionalText, requestBytes } from './request.ts';

/** Hosts known to run Forem when no library with its own list is open. */
const DEFAULT_FOREM_HOSTS = ['dev.to'];

/** Answers `{id, file, url?, contentType?}` with `{ok, format, feed}`; throws AppError. */
export async function answerParse(request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const bytes = await requestBytes(request);
  const feed = await readFeed(bytes, {
    url: optionalText(request, 'url'),
    contentType: optionalText(request, 'contentType'),
    foremHosts: DEFAULT_FOREM_HOSTS,
  });
  const { format, problems, items, older: _older, ...rest } = feed;
  return {
    ok: true,
    format,
    feed: {
      ...rest,
      items: items.map(({ language: _language, discussion, ...item }) => ({
        ...item,
        ...(discussion === null ? {} : { discussion }),
        enclosures: item.enclosures.map(({ url, type, length }) => ({ url, type, length })),
        publishedAt: isoTime(item.publishedAt),
        updatedAt: isoTime(item.updatedAt),
      })),
    },
    ...(problems.length > 0 ? { problems: problems.map(itemProblemWords) } : {}),
  };
}

function isoTime(epochMs: number | null): string | null {
  return epochMs === null ? null : new Date(epochMs).toISOString();
}
