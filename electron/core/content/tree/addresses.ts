/** Which addresses may stand in a sanitised document, and how relative ones are completed. */

/** Schemes a reader may follow from the reading pane. Everything else could start a program. */
const READING_SCHEMES = new Set(
  'http https mailto tel sms ftp sftp irc ircs xmpp geo magnet matrix feed gemini gopher news nntp'.split(
    ' ',
  ),
);
/** Schemes that run or reveal something in whatever opens them; refused even in exported text. */
const HARMFUL_SCHEMES = new Set(
  'javascript vbscript livescript mocha jscript data blob file filesystem about view-source jar res chrome resource mhtml wyciwyg'.split(
    ' ',
  ),
);
const RASTER_IMAGE =
  /^data:image\/(?:png|jpe?g|pjpeg|gif|webp|avif|apng|bmp|x-icon|vnd\.microsoft\.icon)(?:;[^,]*)?,(?!\s*(?:<|%3c))/i;

/** `reading`: what the pane may open. `text`: what Markdown may say, where nothing opens by itself. */
export type AddressPolicy = 'reading' | 'text';

export type AddressOptions = {
  /** Absolute address that relative ones are resolved against; null leaves them relative. */
  baseUrl: string | null;
  policy: AddressPolicy;
};

/**
 * The address if it is safe to follow, made absolute where a base is known; null otherwise. Browsers ignore white
 * space and control characters inside schemes, so they are ignored for the decision too (WHATWG URL §4.4).
 */
export function safeLinkAddress(value: string, options: AddressOptions): string | null {
  const trimmed = trimAddress(value);
  const scheme = schemeOf(trimmed);
  if (scheme === null) return resolve(trimmed, options.baseUrl);
  if (HARMFUL_SCHEMES.has(scheme)) return null;
  if (options.policy === 'reading' && !READING_SCHEMES.has(scheme)) return null;
  return scheme === 'mailto' ? safeLetter(trimmed) : trimmed;
}

/** Fields of a letter that say something (RFC 6068 §4, §7). Some programs take `attach` for a file to send along. */
const LETTER_FIELDS = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'keywords', 'in-reply-to']);

function safeLetter(address: string): string {
  const at = address.indexOf('?');
  if (at < 0) return address;
  const kept = address
    .slice(at + 1)
    .split(/&(?:amp;)?/)
    .filter((field) => LETTER_FIELDS.has(fieldName(field)));
  return address.slice(0, at) + (kept.length === 0 ? '' : `?${kept.join('&')}`);
}

/** As mail programs read it: percent signs decoded. */
function fieldName(field: string): string {
  const [name = ''] = field.split('=');
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return '';
  }
}

/** As `safeLinkAddress`, for what is shown rather than followed: http(s), relative, or a raster image inline. */
export function safeImageAddress(value: string, options: AddressOptions): string | null {
  const trimmed = trimAddress(value);
  const scheme = schemeOf(trimmed);
  if (scheme === null) return resolve(trimmed, options.baseUrl);
  if (scheme === 'http' || scheme === 'https') return trimmed;
  return RASTER_IMAGE.test(trimmed) ? trimmed : null;
}

/** Host without `www.`, for showing; null when the address has none. */
export function domainOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return host === '' ? null : host;
}

function trimAddress(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the URL standard strips exactly these.
  return value.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '');
}

function schemeOf(value: string): string | null {
  const visible = value.replace(/[\p{C}\p{Z}]/gu, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(visible)?.[1]?.toLowerCase() ?? null;
}

function resolve(value: string, baseUrl: string | null): string | null {
  if (baseUrl === null || value.startsWith('#')) return value;
  try {
    return new URL(value, baseUrl).href;
  } catch {
    return value;
  }
}
