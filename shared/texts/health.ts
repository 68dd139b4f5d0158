/** How a feed fares, in words: its state with what to do about it, the next check and why then, what came of each check. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/health.ts';

export const { healthWords, outcomeWords, nextCheckWords, trafficWords, outcomesSummary } = inLanguage(
  'health',
  english,
);
