/** How a feed fares, in words: its state with what to do about it, the next check and why then, what came of each check. */
import { isPolled, type OutcomeKind, outcomeKind, waitsUntil } from '../../feed-state.ts';
import type { Feed, FeedHealth, FetchLogEntry, NextCheckReason, RefreshOutcome } from '../../model/feeds.ts';
import { ago, bytes, clockTime, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { outcomeSentence } from './feeds.ts';

export type HealthWords = { tone: 'ok' | 'warn' | 'bad' | 'off'; title: string; detail: string };

export function healthWords(feed: Feed, health: FeedHealth, now: number): HealthWords {
  if (!isPolled(feed)) {
    return {
      tone: 'ok',
      title: 'Offprintに付属のフィードです。',
      detail: 'ネットワークを使わず、変わることもありません。',
    };
  }
  if (health.isGone) {
    const since = health.failingSince === null ? '' : `${dayOrTime(health.failingSince, now)}から配信終了。`;
    return {
      tone: 'off',
      title: 'このフィードは配信を終了しました（410）。',
      detail: `記事は残り、今後は取得しません。${since}`,
    };
  }
  if (feed.isPaused) {
    return { tone: 'off', title: 'このフィードは一時停止中です。', detail: lastSuccess(feed, now) };
  }
  const until = waitsUntil(feed, health, now);
  if (until !== null) {
    return {
      tone: 'warn',
      title: `サーバーから${clockTime(until, now)}まで待つよう求められています。`,
      detail: 'それまではアクセスしません。',
    };
  }
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') return failureWords(feed, health, outcome, now);
  if (outcome?.status === 'skipped') {
    return { tone: 'warn', title: outcomeWords(outcome, now), detail: lastSuccess(feed, now) };
  }
  if (outcome === null || feed.lastCheckAt === null) {
    return { tone: 'off', title: 'まだ確認していません。', detail: '最初の確認で記事が届きます。' };
  }
  return {
    tone: 'ok',
    title: `${ago(feed.lastCheckAt, now)}に確認しました。`,
    detail: outcomeWords(outcome, now),
  };
}

function failureWords(
  feed: Feed,
  health: FeedHealth,
  outcome: Extract<RefreshOutcome, { status: 'failed' }>,
  now: number,
): HealthWords {
  const { title, next, atRefresh } = errorWords({ code: outcome.code, details: outcome.details });
  const { failingSince } = health;
  const times = feed.errorCount > 1 ? `、${number(feed.errorCount)}回連続` : '';
  const since = failingSince === null ? '' : `${dayOrTime(failingSince, now)}から${times}。`;
  const isOffline = outcome.code === 'offline';
  return {
    tone: isOffline ? 'warn' : 'bad',
    title: withStatus(title, outcome),
    detail: `${since}${isOffline ? '' : (atRefresh ?? next)}${lastSuccess(feed, now)}`,
  };
}

/** The number is what one looks for elsewhere: 「このアドレスには何もありません（404）。」 */
function withStatus(title: string, outcome: Extract<RefreshOutcome, { status: 'failed' }>): string {
  const { status } = outcome.details;
  if (typeof status !== 'number' || title.includes(String(status))) return title;
  return title.replace(/。$/, `（${status}）。`);
}

function lastSuccess(feed: Feed, now: number): string {
  return feed.lastSuccessAt === null
    ? 'まだ一度も読み込めていません。'
    : `最後の読み込みは${ago(feed.lastSuccessAt, now)}。`;
}

/** What came of a check, with the difference between the two kinds of “nothing new”. */
export function outcomeWords(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'not-modified':
      return '変更なし：サーバーによると更新はありません。';
    case 'unchanged':
      return '新着なし（サーバーはフィード全体を再送）。';
    case 'failed':
      return withStatus(errorWords({ code: outcome.code, details: outcome.details }).title, outcome);
    default:
      return outcomeSentence(outcome, now);
  }
}

/** Why the next check is when it is; each follows a time. */
const reasons: Record<NextCheckReason, string> = {
  'due-now': '確認の時刻です。',
  default: 'よく更新されるフィードの標準の間隔です。',
  'reader-interval': '設定した間隔です。',
  'server-freshness': 'サーバーによると、前回の応答がそれまで有効です。',
  'feed-ttl': 'フィードがこれ以上の頻度を望んでいません。',
  'rarely-changes': 'しばらく新着がないため、間隔を空けています。',
  'retry-after': 'サーバーからそれまで待つよう求められています。',
  backoff: '失敗が続いているため、間隔を延ばしています。',
  'no-network': 'ネットワークに接続できないため、まもなく再試行します。',
  'being-checked': '現在確認中です。結果が得られない場合の予定です。',
};

export function nextCheckWords(feed: Feed, health: FeedHealth, now: number): { when: string; why: string } {
  if (!isPolled(feed)) return { when: 'なし', why: '確認先のサーバーがありません。' };
  if (health.isGone) return { when: 'なし', why: 'サーバーによると配信を終了しています。' };
  if (feed.isPaused) return { when: 'なし', why: '再開するまで一時停止中です。' };
  const until = waitsUntil(feed, health, now);
  const at = feed.nextCheckAt ?? 0;
  if (until !== null && until >= at) return { when: clockTime(until, now), why: reasons['retry-after'] };
  if (at <= now)
    return {
      when: '今',
      why: reasons[health.nextCheckReason === 'being-checked' ? 'being-checked' : 'due-now'],
    };
  return { when: clockTime(at, now), why: reasons[health.nextCheckReason] };
}

export function trafficWords({ requests, notModified, savedBytes }: FeedHealth): {
  count: string;
  saved: string;
} {
  if (requests === 0) return { count: 'まだありません', saved: '' };
  const count = number(requests);
  if (notModified === 0) return { count, saved: '「変更なし」（304）の応答はありません。' };
  const share = Math.round((100 * notModified) / requests);
  return { count, saved: `${share}%が「変更なし」（304）の応答で、${bytes(savedBytes)}を節約しました。` };
}

/** 「直近30回の確認：新着あり3回、新着なし25回、失敗2回。」 */
export function outcomesSummary(entries: readonly FetchLogEntry[]): string {
  const kinds = entries.map((entry) => outcomeKind(entry.outcome));
  const count = (kind: OutcomeKind): number => kinds.filter((one) => one === kind).length;
  const parts = [
    [count('new'), '新着あり'],
    [count('same'), '新着なし'],
    [count('failed'), '失敗'],
    [count('skipped'), '見送り'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, words]) => `${words}${amount}回`);
  if (entries.length === 1) return `これまでの確認は1回：${said[0]?.replace('1回', '')}。`;
  return `直近${number(entries.length)}回の確認：${said.join('、')}。`;
}
