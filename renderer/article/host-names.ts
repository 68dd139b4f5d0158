/**
 * Names of hosts as one may read them: international ones in their letters, but those that could be taken for another name as
 * they are sent (`xn--…`). The rules are Unicode's (UTS #39 §5.2, “highly restrictive”, with the scripts of UAX #31, table 5) and
 * what browsers add to them. Pure.
 */
import { imitates, type KnownHosts, noHosts } from './look-alikes.ts';
import { decodePunycode } from './punycode.ts';

export type HostName = {
  /** For the eye. */
  shown: string;
  /** What it would be taken for, in its letters; null: nothing about it deceives. */
  looksLike: string | null;
};

/** Scripts in which names are written today. A letter of any other is known to hardly anybody, and taken for one that is. */
const scripts = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Bopomofo',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Latin',
  'Malayalam',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));
const inAnyScript = new RegExp(
  `^(?:[\\p{Script=Common}\\p{Script=Inherited}]|${scripts.map(({ pattern }) => pattern.source).join('|')})*$`,
  'u',
);
const japanese = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
/** Read as a slash, a dash or a dot, unless they stand in the midst of what is Japanese (Chromium, “dangerous patterns”). */
const strokes = '[ノンソゾヘー〳〵一丨丶丿乀乁乙〇〻々〆・]';
const strayStroke = new RegExp(`(?:(?<!${japanese})${strokes}(?!${japanese}))`, 'u');

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
  if (invisible.test(letters) || !inAnyScript.test(letters)) return true;
  const used = scripts.flatMap(({ name, pattern }) => (pattern.test(letters) ? [name] : []));
  const isOneWriting =
    used.length < 2 || together.some((family) => used.every((name) => family.includes(name)));
  if (!isOneWriting || (used.includes('Latin') && strayStroke.test(letters))) return true;
  if (rareLatin.test(letters) || (dotlessI.test(letters) && !turkish.test(host))) return true;
  return (
    !used.includes('Latin') && used.length > 0 && latinLookalikes.test(letters) && !otherScripts.test(host)
  );
}

/** `hostname`: as `URL` gives it; whatever it may deceive about. */
export function inLetters(hostname: string): string {
  return hostname
    .split('.')
    .map((label) => lettersOf(label) ?? label)
    .join('.');
}

const lettersOf = (label: string): string | null =>
  label.startsWith('xn--') ? decodePunycode(label.slice(4)) : null;

/** `hostname`: as `URL` gives it. `known`: hosts it may be made to look like. */
export function readHost(hostname: string, known: KnownHosts = noHosts): HostName {
  const labels = hostname.split('.').map((label) => {
    const letters = lettersOf(label);
    return { label, letters, isDoubtful: letters !== null && deceives(letters, hostname) };
  });
  const whole = inLetters(hostname);
  if (imitates(whole, known)) return { shown: hostname, looksLike: whole };
  return {
    shown: labels
      .map(({ label, letters, isDoubtful }) => (isDoubtful ? label : (letters ?? label)))
      .join('.'),
    looksLike: labels.some(({ isDoubtful }) => isDoubtful) ? whole : null,
  };
}
