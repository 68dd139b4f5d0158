/**
 * Images in Offprint's own scheme: `offprint://image/ARTICLE-ID/BASE64URL-OF-ADDRESS`. The page never names a remote
 * host; the main process resolves such an address through core.
 */
export const imageScheme = 'offprint:';

export function imageAddress(articleId: number, url: string): string {
  return `${imageScheme}//image/${articleId}/${Buffer.from(url, 'utf8').toString('base64url')}`;
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

/** null: not an address of this kind. */
export function readImageAddress(address: string): { articleId: number; url: string } | null {
  const match = /^offprint:\/\/image\/(\d{1,15})\/([A-Za-z0-9_-]+)$/.exec(address);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const url = Buffer.from(match[2], 'base64url').toString('utf8');
  return /^https?:\/\//i.test(url) ? { articleId: Number(match[1]), url } : null;
}
