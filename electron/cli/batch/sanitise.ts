/** `sanitise --batch`: what the reading pane is given for a piece of HTML. Touches no library. */
import { sanitiseHtml } from '../../core/content/sanitise/sanitise.ts';
import { readHtmlRequest } from './html-request.ts';

/** One request `{id, html | file, url?}` to its answer `{id, ok, html}`, or `{id, ok:false, error}`. */
export async function sanitiseRequest(request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { id } = request;
  const read = await readHtmlRequest(request);
  if (!read.ok) return { id, ok: false, error: read.error };
  return { id, ok: true, html: sanitiseHtml(read.html, { baseUrl: read.url }) };
}
