/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import { passing } from '../../feed-state.ts';
import type { Feed, RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, number } from '../format.ts';
import { errorWords } from './errors.ts';

export type FeedState = { tone: 'ok' | 'warn' | 'bad' | 'off'; short: string; sentence: string };

const skipSentences: Record<SkipReason, (until: string | null) => string> = {
  'not-due': (until) => (until === null ? 'まだ確認の時刻ではありません。' : `次の確認は${until}です。`),
  'retry-after': (until) =>
    until === null
      ? 'サーバーから待つよう求められました。'
      : `サーバーから${until}まで待つよう求められました。`,
  paused: () => 'このフィードは一時停止中です。',
  gone: () => 'サーバーによると、このフィードは配信を終了しました。記事は残ります。',
  offline: () => 'オフラインでした。',
  'needs-app': () => 'パスワードがシステムのキーリングにあるため、コマンドラインからは開けません。',
  'needs-password': () => 'フィードの詳細で、パスワードまたはヘッダーを入力し直してください。',
  bundled: () => 'Offprintに付属のフィードで、ネットワークを使いません。',
};

export function outcomeSentence(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'updated': {
      const parts = [
        outcome.newArticles > 0 ? `新着${number(outcome.newArticles)}件` : '',
        outcome.changedArticles > 0 ? `変更${number(outcome.changedArticles)}件` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? '確認しました。新着はありません。' : `${parts.join('、')}。`;
    }
    case 'not-modified':
    case 'unchanged':
      return '新着はありません。';
    case 'skipped':
      return skipSentences[outcome.reason](outcome.until === null ? null : clockTime(outcome.until, now));
    case 'failed': {
      const { title, next, atRefresh } = errorWords({ code: outcome.code, details: outcome.details });
      return `${title}${atRefresh ?? next}`;
    }
  }
}

export function feedState(feed: Feed, now: number): FeedState {
  if (feed.isPaused) return { tone: 'off', short: '停止中', sentence: skipSentences.paused(null) };
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') {
    const sentence = outcomeSentence(outcome, now);
    if (outcome.code === 'http-gone') return { tone: 'off', short: '終了', sentence };
    if (outcome.code === 'http-rate-limited') return { tone: 'warn', short: '待機中', sentence };
    // One bad answer is weather; it is worth a word in the tree when it stays.
    const isFirst = feed.errorCount < 2 && feed.lastSuccessAt !== null;
    if (isFirst && passing.has(outcome.code)) return { tone: 'ok', short: '', sentence };
    return { tone: 'bad', short: 'エラー', sentence };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'retry-after') {
    return { tone: 'warn', short: '待機中', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'needs-password') {
    return { tone: 'bad', short: '要認証', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'gone') {
    return { tone: 'off', short: '終了', sentence: outcomeSentence(outcome, now) };
  }
  const checked =
    feed.lastSuccessAt === null ? 'まだ確認していません。' : `${ago(feed.lastSuccessAt, now)}に確認。`;
  return { tone: 'ok', short: '', sentence: checked };
}
