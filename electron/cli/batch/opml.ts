/** `opml --batch`: a subscription list to its feeds. */
import { readOpml } from '../../core/feeds/opml/opml.ts';
import { requestBytes } from './request.ts';

/** Answers `{id, file}` with `{ok, title, feeds, rejected?}` in document order; throws AppError. */
export async function answerOpml(request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { title, feeds, rejected } = readOpml(await requestBytes(request));
  return {
    ok: true,
    title,
    feeds: feeds.map(({ feedUrl, siteUrl, title: name, folders, categories, isCommented }) => ({
      feedUrl,
      siteUrl,
      title: name,
      folders,
      categories,
      ...(isCommented ? { isCommented } : {}),
    })),
    ...(rejected.length > 0 ? { rejected } : {}),
  };
}
