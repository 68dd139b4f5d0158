/** `opml --batch`: a subscription list to its feeds. */
import { readOpml } from '../../core/feeds/opml.ts';
import { requestBytes } from './request.ts';

/** Answers `{id, file}` with `{ok, feeds, rejected?}`; throws AppError. */
export async function answerOpml(request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { title, feeds, rejected } = readOpml(await requestBytes(request));
  return { ok: true, title, feeds, ...(rejected.length > 0 ? { rejected } : {}) };
}
