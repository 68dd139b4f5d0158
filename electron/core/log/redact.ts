/**
 * What may stand in a log that a person sends to others: of addresses the host alone, of paths nothing that names the reader,
 * and nothing that could be a key, a password or a token. The one place where this is decided. Pure.
 */

export type Redact = (text: string) => string;

/** What is put in the place of a secret. */
const hidden = '[hidden]';

const secretNames =
  'access|api[-_]?key|auth(?:orization|[-_]?token)?|bearer|client[-_]?secret|cookie|credentials?|key|pass(?:word|wd|phrase)?|private|pwd|secret|session(?:id)?|sid|sig(?:nature)?|token|user(?:name)?';

const rules: readonly [RegExp, string | ((...found: string[]) => string)][] = [
  // Of an address, whatever its scheme: no user, no path, no query.
  [
    /\b([a-z][a-z0-9+.-]{1,20}):\/\/([^\s"'<>“”]*)/gi,
    (_whole, scheme = '', rest = '') => shortAddress(scheme, rest),
  ],
  [/\b(mailto|feed|tel|data|javascript):[^\s"'<>“”]+/gi, `$1:${hidden}`],
  // user:password@host without a scheme, and addresses of mail.
  [/[^\s"'<>“”=,;(]+@([\w.-]+)/g, `${hidden}@$1`],
  [/\b(Bearer|Basic|Digest|Negotiate|Token)\s+(?![:=])[^\s"',;]+/gi, `$1 ${hidden}`],
  [
    new RegExp(`(["']?[\\w-]*(?:${secretNames})["']?\\s*[:=]\\s*)("[^"]*"|'[^']*'|[^\\s"',;&)}\\]]+)`, 'gi'),
    `$1${hidden}`,
  ],
  // A query that lost its address.
  [/\?[\w.~%[\]-]+=[^\s"'<>“”)]*/g, `?${hidden}`],
  // Long words of letters and digits, and long numbers in hexadecimal: tokens, keys, hashes.
  [/[A-Za-z0-9_+=-]{20,}/g, (word = '') => (looksRandom(word) ? hidden : word)],
];

function shortAddress(scheme: string, rest: string): string {
  // A place in our own code, as stacks name it.
  if (scheme.toLowerCase() === 'file')
    return `file:///…/${/[\w.-]+\.[cm]?[jt]sx?(?::\d+)*\)*$/.exec(rest)?.[0] ?? hidden}`;
  const authority = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return `${scheme}://${host}${rest.length > authority.length ? '/…' : ''}`;
}

function looksRandom(word: string): boolean {
  return /\d/.test(word) && /[A-Za-z]/.test(word);
}

/** `home`: the reader's home folder, null where there is none; the names of others below /home, /Users and C:\Users go as well. */
export function createRedact(home: string | null): Redact {
  const homes = home === null || home.length < 2 ? [] : [...new Set([home, home.replaceAll('\\', '/')])];
  return (text) => {
    let out = text;
    for (const path of homes) out = out.replaceAll(path, '~');
    out = out.replace(/(?:\b[A-Za-z]:)?[\\/](?:home|Users)[\\/][^\\/\s"'<>“”:]+/g, '~');
    for (const [pattern, by] of rules) {
      out = typeof by === 'string' ? out.replace(pattern, by) : out.replace(pattern, by);
    }
    return out;
  };
}
