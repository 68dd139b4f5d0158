/**
 * `markdown --batch`: HTML as the export writes it, without front matter. Touches no library. There is no copy of a picture to
 * name by the address it was made from, so pictures and the links around them stand as the page has them.
 */
import { htmlToMarkdown } from '../../core/export/markdown/to-markdown.ts';
import { readHtmlRequest } from './html-request.ts';

/** One request `{id, html | file, url?, title?}` to its answer `{id, ok, markdown}`, or `{id, ok:false, error}`. */
export async function markdownRequest(request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { id, title } = request;
  const read = await readHtmlRequest(request);
  if (!read.ok) return { id, ok: false, error: read.error };
  const markdown = htmlToMarkdown(read.html, {
    url: read.url,
    title: typeof title === 'string' ? title : null,
    pictures: 'as-given',
  });
  return { id, ok: true, markdown };
}
