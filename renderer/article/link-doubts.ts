/** Why a link may lead elsewhere than one thinks: asked before it is followed to the web. Pure. */
import type { LinkDoubts } from '../../shared/model/link-doubts.ts';
import { readHost } from './host-names.ts';
import { type KnownHosts, noHosts } from './look-alikes.ts';

/**
 * Words are an address where it is written out, or where they are nothing but a name under one of these. Left out is what
 * ends the names of files and programs as well: `main.rs`, `setup.py`, `README.md`, `install.sh`, `Photos.app`.
 */
const nameEndings =
  /\.(?:com|org|net|edu|gov|int|info|biz|io|dev|ai|uk|de|fr|nl|eu|us|ca|au|jp|cn|in|ru|br|it|es|se|no|fi|dk|ch|at|be|cz|ie|nz|kr|tw|xyz|blog|tech|cloud|site|online|store|shop|page|link|wiki|news|example|test)$/i;
const writtenOut = /https?:\/\/[^\s<>"'“”‘’()[\]]+/giu;
const onlyName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?=[/?#:]|$)/u;
const nameInWords =
  /(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?![\p{L}\p{N}@_-]|\.[\p{L}\p{N}])/gu;
/** Among other words, with no space behind a full stop, these are words. */
const wordEndings = /\.(?:at|be|in|it|no|us)$/i;
/** A link's words are a line, not a book. */
const mostCharacters = 2000;

const plain = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');

/**
 * Words as they are read: letters of double width and other dots as those they look like (UTS #46 §2.3), without what is not
 * seen (soft hyphens, joiners), and what is written to be read from the right turned around.
 */
function asRead(words: string): string {
  return words
    .slice(0, mostCharacters)
    .replace(/\u202E([^\u202C\u202D\u202E]*)[\u202C\u202D]?/gu, (_whole, turned: string) =>
      [...turned].reverse().join(''),
    )
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .replace(/[\u3002\uFF61\u2024]/gu, '.')
    .trim();
}

/** Hosts the words name. */
function namedHosts(words: string): string[] {
  const text = asRead(words);
  const addresses = text.match(writtenOut) ?? [];
  // Products are called Socket.IO and ASP.NET.
  const isName = (name: string): boolean => nameEndings.test(name) && !/\.[A-Z]+$/.test(name);
  const alone = /\s/.test(text) ? undefined : onlyName.exec(text)?.[0];
  const among = text.replace(writtenOut, ' ').match(nameInWords) ?? [];
  const names = alone === undefined ? among.filter((name) => !wordEndings.test(name)) : [alone];
  const candidates = [...addresses, ...names.filter(isName).map((name) => `https://${name}`)];
  return candidates.flatMap((address) => (URL.canParse(address) ? [plain(new URL(address).hostname)] : []));
}

/** One of a site's hosts, as one of the other's: `blog.example.org` and `example.org`. */
const isSameSite = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/**
 * `words`: the text of the link, null where it has none of its own. `known`: hosts the reader trusts or sees beside it, one of
 * which this one's may be made to look like. null: nothing about it is doubtful.
 */
export function doubtsOf(
  address: string,
  words: string | null,
  known: KnownHosts = noHosts,
): LinkDoubts | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const { shown, looksLike } = readHost(url.hostname, known);
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
