/**
 * What the page asks its library first, asked while the page's own code is still being read: the answers are there when it has been.
 * Small, because it stands before that code.
 */
import type { MethodName } from '../shared/contract.ts';

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

const asked = new Map<string, Promise<string>>();
let endWatch: (() => void) | null = null;

export function askEarly(): void {
  for (const method of questions) {
    const answer = window.offprint.call(method, {});
    // Whoever takes it hears of a failure.
    answer.catch(() => undefined);
    asked.set(method, answer);
  }
  // After any change the answers may be old, and nobody is there yet to hear of it.
  endWatch = window.offprint.subscribe(forgetEarly);
}

/** From here on the page listens for itself. */
export function forgetEarly(): void {
  asked.clear();
  endWatch?.();
  endWatch = null;
}

/** The answer, as JSON, to a question that was asked early, once; null: it was not, or is out of date. */
export function takeEarly(method: string): Promise<string> | null {
  const answer = asked.get(method) ?? null;
  asked.delete(method);
  return answer;
}
