/** `discover --batch`: a web page to the feeds it tells of. No network. */

import { discoverFeeds } from '../../core/feeds/discover/discover.ts';
import { decodeBytes } from '../../core/text/decode.ts';
import { optionalText, requestBytes } from './request.ts';

/** Where a page without address is taken to be, so that its absolute links still count. */
const UNKNOWN_PAGE = 'http://localhost/';

/** Answers `{id, file, url}` with `{ok, feeds}` best first; throws AppError. */
export async function answerDiscover(request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const bytes = await requestBytes(request);
  const { text } = decodeBytes(bytes, optionalText(request, 'contentType'));
  return { ok: true, feeds: discoverFeeds(text, optionalText(request, 'url') ?? UNKNOWN_PAGE) };
}
