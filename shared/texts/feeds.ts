/** The state of a feed in words: a short one for the tree, a sentence for its sheet. In the interface’s language. */
import { type FeedCondition, feedCondition } from '../feed-state.ts';
import type { Feed } from '../model/feeds.ts';
import { inLanguage } from './catalogue.ts';
import * as english from './en/feeds.ts';

const { outcomeSentence, feedConditions, pausedSentence, checkedSentence } = inLanguage('feeds', english);

export { outcomeSentence };

/** `sentence` is put together when it is asked for: of a thousand feeds in a tree, few are in sight. */
export type FeedState = {
  tone: 'ok' | 'warn' | 'bad' | 'off';
  short: string;
  readonly sentence: string;
};

const tones: Record<FeedCondition, FeedState['tone']> = {
  ok: 'ok',
  paused: 'off',
  gone: 'off',
  waits: 'warn',
  fails: 'bad',
  locked: 'bad',
};

export function feedState(feed: Feed, now: number): FeedState {
  const condition = feedCondition(feed);
  return {
    tone: tones[condition],
    short: feedConditions[condition],
    get sentence() {
      return sentenceOf(feed, condition, now);
    },
  };
}

function sentenceOf(feed: Feed, condition: FeedCondition, now: number): string {
  if (condition === 'paused') return pausedSentence();
  const outcome = feed.lastOutcome;
  // What failed once and is left at that is still said where one asks.
  if (outcome?.status === 'failed' || condition !== 'ok') {
    return outcome === null ? '' : outcomeSentence(outcome, now);
  }
  return checkedSentence(feed.lastSuccessAt, now);
}
