/** The shared part of requests that carry HTML inline or name a file of it. */
import { readFile } from 'node:fs/promises';
import type { WireError } from '../../../shared/errors.ts';

export type HtmlRequest = { ok: true; html: string; url: string | null } | { ok: false; error: BatchError };
export type BatchError = { code: WireError['code']; message: string };

/** Reads `{html | file, url?}`. Files are taken as UTF-8; a URL that is none is ignored, as a feed's would be. */
export async function readHtmlRequest(request: Record<string, unknown>): Promise<HtmlRequest> {
  const { html, file, url } = request;
  const base = typeof url === 'string' && URL.canParse(url) ? url : null;
  if (typeof html === 'string') return { ok: true, html, url: base };
  if (typeof file !== 'string') {
    return { ok: false, error: { code: 'invalid-input', message: 'A request needs "html" or "file".' } };
  }
  try {
    return { ok: true, html: await readFile(file, 'utf8'), url: base };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, error: { code: 'not-found', message: `The file could not be read: ${reason}` } };
  }
}
