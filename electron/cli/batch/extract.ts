/** `extract --batch`: the article of a web page, as full texts are made of it. No network. */
import { extractPage } from '../../core/content/extract/extract-page.ts';
import { optionalText, requestBytes } from './request.ts';

/** Answers `{id, file, url}` with `{ok, article}`; throws AppError. */
export async function answerExtract(request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const bytes = await requestBytes(request);
  const url = optionalText(request, 'url');
  const { title, byline, publishedAt, language, contentHtml, excerpt } = extractPage({
    bytes,
    url: url !== null && URL.canParse(url) ? url : null,
    contentType: optionalText(request, 'contentType'),
  });
  return {
    ok: true,
    article: {
      title,
      byline,
      publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
      language,
      contentHtml,
      excerpt,
    },
  };
}
