/** Why a link may lead elsewhere than one thinks: asked before it is followed to the web. Pure. */
import type { LinkDoubts } from '../../shared/model/link-doubts.ts';
import { readHost } from './host-names.ts';

/**
 * Words are an address where it is written out, or where they are nothing but a name under one of these. Left out is what
 * ends the names of files and programs as well: `main.rs`, `setup.py`, `README.md`, `install.sh`, `Photos.app`.
 */
const nameEndings =
  /\.(?:com|org|net|edu|gov|int|info|biz|io|dev|ai|uk|de|fr|nl|eu|us|ca|au|jp|cn|in|ru|br|it|es|se|no|fi|dk|ch|at|be|cz|ie|nz|kr|tw|xyz|blog|tech|cloud|site|online|store|shop|page|link|wiki|news|example|test)$/i;
const writtenOut = /https?:\/\/[^\s<>"'“”‘’()[\]]+/gi;
const onlyName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?=[/?#:]|$)/u;

const plain = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');

/** Hosts the words name. */
function namedHosts(words: string): string[] {
  const text = words.trim();
  const addresses = text.match(writtenOut) ?? [];
  const name = /\s/.test(text) ? undefined : onlyName.exec(text)?.[0];
  // Products are called Socket.IO and ASP.NET.
  const isName = name !== undefined && nameEndings.test(name) && !/\.[A-Z]+$/.test(name);
  const candidates = [...addresses, ...(isName ? [`https://${name}`] : [])];
  return candidates.flatMap((address) => (URL.canParse(address) ? [plain(new URL(address).hostname)] : []));
}

/** One of a site's hosts, as one of the other's: `blog.example.org` and `example.org`. */
const isSameSite = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/** `words`: the text of the link, null where it has none of its own. null: nothing about it is doubtful. */
export function doubtsOf(address: string, words: string | null): LinkDoubts | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const { shown, looksLike } = readHost(url.hostname);
  const named = words === null ? [] : namedHosts(words);
  const host = plain(url.hostname);
  const says = named.length === 0 || named.some((one) => isSameSite(one, host)) ? null : (named[0] ?? null);
  const standsBefore = /[.:]/.test(url.username) ? decodedOr(url.username) : null;
  if (looksLike === null && says === null && standsBefore === null) return null;
  return { host: shown, looksLike, says: says === null ? null : readHost(says).shown, standsBefore };
}

function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
