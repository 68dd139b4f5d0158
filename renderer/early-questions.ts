/**
 * What the page asks its library first, asked while the page's own code is still being read: the answers are there when it has been.
 * Small, because it stands before that code.
 */
import type { MethodInput, MethodName } from '../shared/contract.ts';

/** Each without input. As state/library.ts asks them. */
const questions = [
  'settings.get',
  'library.status',
  'jobs.list',
  'feeds.list',
  'tags.list',
  'smart.list',
  'library.counts',
  'rules.list',
  'undo.list',
] as const satisfies readonly MethodName[];

/** Which list the window shows first, as it was asked for when its place was come to last. Only the page's own code knows for sure. */
const listKey = 'offprint.first-list';

const keyOf = (method: string, input: unknown): string => `${method} ${JSON.stringify(input)}`;

const asked = new Map<string, Promise<string>>();
let endWatch: (() => void) | null = null;

function ask(method: MethodName, input: object): void {
  const answer = window.offprint.call(method, input);
  // Whoever takes it hears of a failure.
  answer.catch(() => undefined);
  asked.set(keyOf(method, input), answer);
}

export function askEarly(): void {
  for (const method of questions) ask(method, {});
  const list = keptList();
  if (list !== null) ask('articles.list', list);
  // After any change the answers may be old, and nobody is there yet to hear of it.
  endWatch = window.offprint.subscribe(forgetEarly);
}

/** Resolves once all that was asked has been answered, good or bad; it never rejects. */
export async function earlyAnswers(): Promise<void> {
  await Promise.allSettled(asked.values());
}

/** From here on the page listens for itself. */
export function forgetEarly(): void {
  asked.clear();
  endWatch?.();
  endWatch = null;
}

/** The answer, as JSON, to a question that was asked early, once; null: it was not, or is out of date. */
export function takeEarly(method: string, input: unknown): Promise<string> | null {
  if (asked.size === 0) return null;
  const key = keyOf(method, input);
  const answer = asked.get(key) ?? null;
  asked.delete(key);
  return answer;
}

/** For the next start; null: what its list asks for is not known before its library is. */
export function keepList(input: MethodInput<'articles.list'> | null): void {
  try {
    if (input === null) localStorage.removeItem(listKey);
    else localStorage.setItem(listKey, JSON.stringify(input));
  } catch {
    // Storage may be full or off; the list is then asked for a moment later.
  }
}

/** Whatever stands there, core checks it as any other question; it is taken only by whoever asks for the same. */
function keptList(): object | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(listKey) ?? 'null');
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}
