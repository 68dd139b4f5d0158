/**
 * What another language's texts lack beside the English ones, a sentence each: what is missing or too much, another kind of
 * thing, nothing said, English left standing, and values that do not appear. Functions are tried with values of every kind: a
 * combination is compared where English makes sense of it. One that makes sense of none needs fitting values of its own.
 */
export type Allowed = {
  /** Texts that are the same in this language. */
  alike: ReadonlySet<string>;
  /** Whether what stands there is no text: an id, code. By the path below the catalogue. */
  isNoText: (path: string) => boolean;
  /** Lists of values for functions that make no sense of the ones tried, by path. */
  samples?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
};

const words = ['Mirabelle', 'Quitte', 'Schlehe', 'Holunder', 'Mispel'];
const numbers = [7001, 8002, 9003, 6004, 5005];
const mostCalls = 4096;

/** Every name of it gives `value`, whatever is asked for. */
const everything = (value: unknown): unknown =>
  new Proxy({}, { get: (_target, name) => (typeof name === 'symbol' ? undefined : value) });

/** Things of which every value is a word, or a number. */
export const samplesOfAnything = { word: everything(words[0]), amount: everything(numbers[0]) };

const kinds: readonly ((at: number) => unknown)[] = [
  (at) => words[at],
  (at) => numbers[at],
  (at) => everything(words[at]),
  (at) => everything(numbers[at]),
  (at) => [words[at]],
  () => true,
  () => false,
  () => null,
];

function* combinations(length: number): Generator<unknown[]> {
  const total = Math.min(kinds.length ** length, mostCalls);
  for (let index = 0; index < total; index += 1) {
    let left = index;
    yield Array.from({ length }, (_, at) => {
      const kind = kinds[left % kinds.length];
      left = Math.floor(left / kinds.length);
      return kind?.(at);
    });
  }
}

/** All the text in what a function gave; null: it threw, or it holds what no type would have let in. */
function saidBy(make: (...values: unknown[]) => unknown, values: readonly unknown[]): string | null {
  try {
    const texts: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (Array.isArray(value)) value.forEach(gather);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
    };
    gather(make(...values));
    const said = texts.join('\n');
    return /undefined|NaN|\[object|Invalid/.test(said) ? null : said;
  } catch {
    return null;
  }
}

/** Numbers are written with other signs between their digits in each language. */
const withoutSigns = (text: string): string => text.replace(/(?<=\d)[.,\s\u00a0\u202f’](?=\d)/g, '');
const valuesIn = (said: string): string[] =>
  [...words, ...numbers.map(String)].filter((value) => withoutSigns(said).includes(value));

type Texts = Readonly<Record<string, unknown>>;
const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null;
const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

export function compareTexts(english: unknown, other: unknown, allowed: Allowed, path = ''): string[] {
  if (kindOf(english) !== kindOf(other)) return [`${path} is a ${kindOf(other)}, not a ${kindOf(english)}`];
  if (typeof english === 'string') {
    if (allowed.isNoText(path)) return other === english ? [] : [`${path} is changed, and is no text`];
    if ((english === '') !== (other === '')) return [`${path} is ${other === '' ? '' : 'not '}empty`];
    const isLeft = other === english && /\p{L}{2}/u.test(english) && !allowed.alike.has(english);
    return isLeft ? [`${path} is English: ${english}`] : [];
  }
  if (typeof english === 'function') {
    const samples = allowed.samples?.[path];
    return compareFunctions(english as () => unknown, other as () => unknown, path, samples);
  }
  if (!isTexts(english) || !isTexts(other)) return [];
  const names = new Set([...Object.keys(english), ...Object.keys(other)]);
  return [...names].flatMap((name) => {
    const below = path === '' ? name : `${path}.${name}`;
    if (!Object.hasOwn(other, name)) return [`${below} is missing`];
    if (!Object.hasOwn(english, name)) return [`${below} is too much`];
    return compareTexts(english[name], other[name], allowed, below);
  });
}

function compareFunctions(
  english: () => unknown,
  other: () => unknown,
  path: string,
  samples?: readonly (readonly unknown[])[],
): string[] {
  let isTried = false;
  let isCompared = false;
  for (const values of samples ?? combinations(english.length)) {
    const said = saidBy(english, values);
    const saidHere = saidBy(other, values);
    isTried ||= said !== null;
    if (said === null || saidHere === null) continue;
    isCompared = true;
    if ((said === '') !== (saidHere === '')) return [`${path} is ${saidHere === '' ? '' : 'not '}empty`];
    const missing = valuesIn(said).filter((value) => !valuesIn(saidHere).includes(value));
    if (missing.length > 0) return [`${path} leaves out ${missing.join(', ')}: ${saidHere}`];
  }
  if (!isTried) return [`${path} makes no sense of any value it is tried with`];
  return isCompared ? [] : [`${path} makes no sense of what English says something of`];
}
