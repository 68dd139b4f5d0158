/**
 * Names of hosts as one may read them: international ones in their letters, but those that could be taken for another name as
 * they are sent (`xn--…`). The rules are Unicode's (UTS #39 §5.2, “highly restrictive”) and what browsers add to them. Pure.
 */
import { decodePunycode } from './punycode.ts';

export type HostName = {
  /** For the eye. */
  shown: string;
  /** What it would be taken for, in its letters; null: nothing about it deceives. */
  looksLike: string | null;
};

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Thai',
  'Georgian',
  'Cherokee',
  'Ethiopic',
  'Tamil',
  'Telugu',
  'Khmer',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** Scripts that are written together. */
const together = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

/** Letters that look like Latin ones: a name of nothing else is read as Latin (Chromium's list, and Greek and Armenian ones). */
const latinLookalikes = /^[асԁеһіјӏорԛѕԝхуъЬҽпгѵѡьκορυνιαօսոհցքԍﾠ\d-]+$/u;
/** Latin letters hardly any language has, but which look like those all have. */
const rareLatin = /[ɑɡɩɪʟɴʀʏʙᴀ-ᴢꜰꜱⅼ]/u;
/** Of Turkish and Azerbaijani; elsewhere it is an i without its dot. */
const dotlessI = /ı/u;
const turkish = /\.(?:tr|az)$/;
/** Where such names are what people write. */
const otherScripts = /\.(?:ru|su|ua|by|bg|rs|kz|mk|mn|kg|gr|cy|eu|am|xn--[^.]+)$/;
/** Not seen, or seen as a dot, a slash or a hyphen. */
const invisible =
  /[\p{Cf}\p{Zs}\u2024\u2044\u2215\u2571\u29f8\u3164\uff0f\u2010-\u2015\ufe63]|\u115f|\u1160/u;

function deceives(letters: string, host: string): boolean {
  if (invisible.test(letters)) return true;
  const used = scripts.flatMap(({ name, pattern }) => (pattern.test(letters) ? [name] : []));
  const isOneWriting =
    used.length < 2 || together.some((family) => used.every((name) => family.includes(name)));
  if (!isOneWriting) return true;
  if (rareLatin.test(letters) || (dotlessI.test(letters) && !turkish.test(host))) return true;
  return (
    !used.includes('Latin') && used.length > 0 && latinLookalikes.test(letters) && !otherScripts.test(host)
  );
}

/** `hostname`: as `URL` gives it. */
export function readHost(hostname: string): HostName {
  let doubtful = false;
  const letters: string[] = [];
  const shown = hostname.split('.').map((label) => {
    const decoded = label.startsWith('xn--') ? decodePunycode(label.slice(4)) : null;
    letters.push(decoded ?? label);
    if (decoded === null) return label;
    if (!deceives(decoded, hostname)) return decoded;
    doubtful = true;
    return label;
  });
  return { shown: shown.join('.'), looksLike: doubtful ? letters.join('.') : null };
}
