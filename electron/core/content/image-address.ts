/**
 * Files of articles in Offprint's own scheme: `offprint://image/ARTICLE-ID/BASE64URL-OF-ADDRESS`, `offprint://thumbnail/…` for
 * what lists show of it, and `offprint://recording/…`.
 * The page never names a remote host; the main process resolves such an address through core.
 */
export const imageScheme = 'offprint:';

type Host = 'image' | 'thumbnail' | 'recording';
export type ArticleFile = { articleId: number; url: string };

function addressOf(host: Host, articleId: number, url: string): string {
  return `${imageScheme}//${host}/${articleId}/${Buffer.from(url, 'utf8').toString('base64url')}`;
}

/** `offprint://image/feed/FEED-ID/HASH`: the hash makes another icon another address. */
export function iconAddress(feedId: number, sha256: string): string {
  return `${imageScheme}//image/feed/${feedId}/${sha256.slice(0, 12)}`;
}

/** The feed's id; null: not an address of an icon. */
export function readIconAddress(address: string): number | null {
  const id = /^offprint:\/\/image\/feed\/(\d{1,15})\/[\da-f]+$/.exec(address)?.[1];
  return id === undefined ? null : Number(id);
}

function readAddress(host: Host, address: string): ArticleFile | null {
  const match = /^offprint:\/\/([a-z]+)\/(\d{1,15})\/([A-Za-z0-9_-]+)$/.exec(address);
  if (match?.[1] !== host || match[2] === undefined || match[3] === undefined) return null;
  const url = Buffer.from(match[3], 'base64url').toString('utf8');
  return /^https?:\/\//i.test(url) ? { articleId: Number(match[2]), url } : null;
}

export const imageAddress = (articleId: number, url: string): string => addressOf('image', articleId, url);

export const thumbnailAddress = (articleId: number, url: string): string =>
  addressOf('thumbnail', articleId, url);

export const recordingAddress = (articleId: number, url: string): string =>
  addressOf('recording', articleId, url);

/** null: not an address of this kind. */
export const readImageAddress = (address: string): ArticleFile | null => readAddress('image', address);

/** null: not an address of this kind. */
export const readThumbnailAddress = (address: string): ArticleFile | null =>
  readAddress('thumbnail', address);

/** null: not an address of this kind. */
export const readRecordingAddress = (address: string): ArticleFile | null =>
  readAddress('recording', address);
