/**
 * Regular expressions over the texts of articles, which no index can answer: in small portions, and with a limit for each
 * article, so that an expression made to run for ever holds nothing up.
 */
import { createContext, Script } from 'node:vm';
import { mostIndexed } from '../../text/index-text.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { readText } from '../texts/article-text.ts';

/** An article that takes longer than this does not match. In ms. */
const mostMsEach = 25;
const mostRetries = 3;
/** Looked at in one go: starting the clock costs half a millisecond. */
const batchSize = 8;

export type RegexPass = {
  /** Those of the articles looked at that match, in their order. */
  ids: number[];
  /** How many of the given ones were looked at before the time was up; always one at least. */
  looked: number;
  /** How many took too long, and were left out. */
  tooSlow: number;
};

/** `budgetMs`: how long the pass may take; what it has not looked at then is for the next one. */
export function matchRegexes(
  library: Library,
  ids: readonly number[],
  regexes: readonly RegExp[],
  budgetMs: number,
): RegexPass {
  const pass: RegexPass = { ids: [], looked: 0, tooSlow: 0 };
  const endsAt = performance.now() + budgetMs;
  while (pass.looked < ids.length && (pass.looked === 0 || performance.now() < endsAt)) {
    const batch = ids.slice(pass.looked, pass.looked + batchSize);
    const texts = batch.map((id) => textOf(library, id));
    const { matches, looked, tooSlow } = testTexts(texts, regexes, endsAt);
    pass.ids.push(...batch.filter((_id, index) => matches[index] === true));
    pass.tooSlow += tooSlow;
    pass.looked += looked;
  }
  return pass;
}

function textOf(library: Library, id: number): string {
  const content = readText(library, id);
  const row = prepared<{ title: string }>(library.db, 'SELECT title FROM articles WHERE id = ?').get(id);
  const parts = [row?.title, content?.text.slice(0, mostIndexed), content?.code.slice(0, mostIndexed)];
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

type Work = { regexes: readonly RegExp[]; texts: readonly string[]; next: number; matches: boolean[] };

const clock = createContext({ run: null as (() => void) | null });
const script = new Script('run()');

/** Only a script of its own can be stopped in the middle of an expression. Past `endsAt` the rest is not looked at. */
function testTexts(
  texts: readonly string[],
  regexes: readonly RegExp[],
  endsAt: number,
): { matches: boolean[]; looked: number; tooSlow: number } {
  const work: Work = { regexes, texts, next: 0, matches: [] };
  let tooSlow = 0;
  clock.run = () => {
    for (; work.next < texts.length; work.next += 1) {
      const text = texts[work.next] ?? '';
      work.matches[work.next] = regexes.every((regex) => regex.test(text));
    }
  };
  let retries = 0;
  while (work.next < texts.length) {
    const first = work.next;
    const usedBefore = process.cpuUsage();
    try {
      script.runInContext(clock, { timeout: mostMsEach });
    } catch (error) {
      if (!isTimeout(error)) throw error;
      // Several may have used the time up together; one that has it all to itself and needs more is too slow.
      if (work.next > first) continue;
      // A machine that is busy with other things is no fault of the article's: it is given its time again.
      const { user, system } = process.cpuUsage(usedBefore);
      const hadItsTime = (user + system) / 1000 > mostMsEach / 2;
      if (!hadItsTime && retries < mostRetries) {
        retries += 1;
        continue;
      }
      work.next += 1;
      tooSlow += 1;
      if (performance.now() >= endsAt) break;
    }
  }
  clock.run = null;
  return { matches: work.matches, looked: work.next, tooSlow };
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error
    ? error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    : false;
}
