/**
 * Files of articles in Offprint's own schemes: `offprint://image/ARTICLE-ID/BASE64URL-OF-ADDRESS`, `offprint://thumbnail/…` for
 * what lists show of it, and `offprint-recording://file/…`, which is read in parts.
 * The page never names a remote host; the main process resolves such an address through core.
 */
export const ownScheme = 'offprint';
export const recordingScheme = 'offprint-recording';

export type ArticleFile = { articleId: number; url: string };

function addressOf(start: string, articleId: number, url: string): string {
  return `${start}${articleId}/${Buffer.from(url, 'utf8').toString('base64url')}`;
}

/** `offprint://image/feed/FEED-ID/HASH`: the hash makes another icon another address. */
export function iconAddress(feedId: number, sha256: string): string {
  return `${imageStart}feed/${feedId}/${sha256.slice(0, 12)}`;
}

/** The feed's id; null: not an address of an icon. */
export function readIconAddress(address: string): number | null {
  const id = /^offprint:\/\/image\/feed\/(\d{1,15})\/[\da-f]+$/.exec(address)?.[1];
  return id === undefined ? null : Number(id);
}

function readAddress(start: string, address: string): ArticleFile | null {
  if (!address.startsWith(start)) return null;
  const [, articleId, packed] = /^(\d{1,15})\/([A-Za-z0-9_-]+)$/.exec(address.slice(start.length)) ?? [];
  if (articleId === undefined || packed === undefined) return null;
  const url = Buffer.from(packed, 'base64url').toString('utf8');
  return /^https?:\/\//i.test(url) ? { articleId: Number(articleId), url } : null;
}

const imageStart = `${ownScheme}://image/`;
const thumbnailStart = `${ownScheme}://thumbnail/`;
const recordingStart = `${recordingScheme}://file/`;

export const imageAddress = (articleId: number, url: string): string => addressOf(imageStart, articleId, url);

export const thumbnailAddress = (articleId: number, url: string): string =>
  addressOf(thumbnailStart, articleId, url);

export const recordingAddress = (articleId: number, url: string): string =>
  addressOf(recordingStart, articleId, url);

/** null: not an address of this kind. */
export const readImageAddress = (address: string): ArticleFile | null => readAddress(imageStart, address);

/** null: not an address of this kind. */
export const readThumbnailAddress = (address: string): ArticleFile | null =>
  readAddress(thumbnailStart, address);

/** null: not an address of this kind. */
export const readRecordingAddress = (address: string): ArticleFile | null =>
  readAddress(recordingStart, address);
