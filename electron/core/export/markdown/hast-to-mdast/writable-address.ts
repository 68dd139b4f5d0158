/**
 * An address in the form Markdown can hold, or null where only HTML can. What renders Markdown writes a backslash as `%5C`, and
 * that is another address: to a browser a backslash before the query is a slash in http(s) (URL Standard §4.4), and a sign like
 * others in most other schemes. Of one that is relative nobody knows the scheme.
 */
export function writableAddress(url: string): string | null {
  const queryAt = url.search(/[?#]/);
  const path = queryAt === -1 ? url : url.slice(0, queryAt);
  if (!path.includes('\\')) return url;
  return /^https?:/i.test(path) ? `${path.replaceAll('\\', '/')}${url.slice(path.length)}` : null;
}
