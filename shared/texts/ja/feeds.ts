/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import type { FeedCondition } from '../../feed-state.ts';
import type { RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, number } from '../format.ts';
import { errorWords } from './errors.ts';

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

/** What stands beside a feed in the tree. */
export const feedConditions: Record<FeedCondition, string> = {
  ok: '',
  paused: '停止中',
  gone: '終了',
  waits: '待機中',
  fails: 'エラー',
  locked: '要認証',
};

export const pausedSentence = (): string => skipSentences.paused(null);

export const checkedSentence = (lastSuccessAt: number | null, now: number): string =>
  lastSuccessAt === null ? 'まだ確認していません。' : `${ago(lastSuccessAt, now)}に確認。`;
