/** Names of hosts as they are sent (`xn--…`) back into letters: RFC 3492. Pure. */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128;
const mostCodePoint = 0x10_ff_ff;
/** DNS has room for 63; what is longer comes from nowhere. */
const mostLength = 63;

/** RFC 3492 §6.1. */
function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

function digitOf(letter: string): number {
  if (/^[a-z]$/.test(letter)) return letter.charCodeAt(0) - 97;
  return /^\d$/.test(letter) ? Number(letter) + 26 : base;
}

/** The letters of one label without its `xn--`, RFC 3492 §6.2; null: it is none. */
export function decodePunycode(label: string): string | null {
  if (label.length > mostLength) return null;
  const input = label.toLowerCase();
  const at = input.lastIndexOf('-');
  const points = [...input.slice(0, Math.max(0, at))].map((letter) => letter.charCodeAt(0));
  let n = initialN;
  let bias = initialBias;
  let i = 0;
  for (let next = at < 0 ? 0 : at + 1; next < input.length; ) {
    const before = i;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(input[next] ?? '');
      next += 1;
      if (digit >= base) return null;
      i += digit * weight;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
      if (i > mostCodePoint * mostLength) return null;
    }
    const length = points.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > mostCodePoint || (n >= 0xd8_00 && n <= 0xdf_ff)) return null;
    points.splice(i, 0, n);
    i += 1;
  }
  return points.length === 0 ? null : String.fromCodePoint(...points);
}
