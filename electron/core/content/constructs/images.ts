/** Addresses of images as DEV rewrites them, and what they were before. */

const IMAGE_PROXY_PATHS = [
  // Cloudflare: https://media2.dev.to/dynamic/image/width=800%2Cheight=/https%3A%2F%2Fexample.org%2Fa.png
  /\/(?:dynamic|cdn-cgi)\/image\/[^/]*=[^/]*\/(https?(?::|%3A).+)$/i,
  // Cloudinary: https://res.cloudinary.com/practicaldev/image/fetch/s--x--/c_limit,f_auto/https://example.org/a.png
  /^https?:\/\/res\.cloudinary\.com\/[^/]+\/image\/fetch\/(?:[^/]+\/)*?(https?(?::|%3A).+)$/i,
  // imgproxy, on communities that host themselves: /images/SIGNATURE/rt:fit/w:800/mb:500000/aHR0cHM6Ly9…
  /\/images\/[\w-]+\/(?:[a-z]+:[^/]+\/)+((?:aHR0c)[\w-]+(?:\/[\w-]+)*)(?:\.\w+)?$/,
];

/** Nested proxies were seen two deep; more is no address anyone made on purpose. */
const MAX_NESTING = 4;

/**
 * The address an author gave to an image that Forem serves through a proxy; any other address comes back unchanged.
 * The embedded address may be percent-encoded and may itself be a proxy's: the innermost wins
 * (Forem `Images::Optimizer`: Cloudinary until 2023, Cloudflare since, imgproxy elsewhere).
 */
export function originalImageUrl(url: string): string {
  let current = url;
  for (let depth = 0; depth < MAX_NESTING; depth += 1) {
    const inner = embeddedAddress(current);
    if (inner === null) break;
    current = inner;
  }
  return current;
}

function embeddedAddress(url: string): string | null {
  for (const pattern of IMAGE_PROXY_PATHS) {
    const found = pattern.exec(url)?.[1];
    if (found === undefined) continue;
    const decoded = found.startsWith('aHR0c')
      ? decodeBase64(found.replaceAll('/', ''))
      : decodePercent(found);
    if (decoded !== null && isHttpUrl(decoded)) return decoded;
  }
  return null;
}

/** Decodes once when the address as a whole was encoded (`https%3A%2F%2F`); a plain one keeps its own `%20`. */
function decodePercent(text: string): string | null {
  if (/^https?:/i.test(text)) return text.replace(/^(https?):\/(?!\/)/i, '$1://');
  try {
    // A space in the original is invalid in an address, but Forem's `CGI.escape` of one was seen.
    return decodeURIComponent(text).replace(/\s/g, encodeURIComponent);
  } catch {
    return null;
  }
}

function decodeBase64(text: string): string | null {
  const decoded = Buffer.from(text, 'base64url').toString('utf8');
  return decoded.includes('\uFFFD') ? null : decoded;
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
