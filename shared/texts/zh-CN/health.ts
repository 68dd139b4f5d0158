/** How a feed fares, in words: its state with what to do about it, the next check and why then, what came of each check. */
import { isPolled, type OutcomeKind, outcomeKind, waitsUntil } from '../../feed-state.ts';
import type { Feed, FeedHealth, FetchLogEntry, NextCheckReason, RefreshOutcome } from '../../model/feeds.ts';
import { ago, bytes, clockTime, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { outcomeSentence } from './feeds.ts';

export type HealthWords = { tone: 'ok' | 'warn' | 'bad' | 'off'; title: string; detail: string };

export function healthWords(feed: Feed, health: FeedHealth, now: number): HealthWords {
  if (!isPolled(feed)) {
    return { tone: 'ok', title: '它随 Offprint 附带。', detail: '不需要网络，也不会变化。' };
  }
  if (health.isGone) {
    const since = health.failingSince === null ? '' : `失效始于${dayOrTime(health.failingSince, now)}。`;
    return {
      tone: 'off',
      title: '此订阅源已永久下线（410）。',
      detail: `其文章会保留，不会再次请求。${since}`,
    };
  }
  if (feed.isPaused) {
    return { tone: 'off', title: '你已暂停此订阅源。', detail: lastSuccess(feed, now) };
  }
  const until = waitsUntil(feed, health, now);
  if (until !== null) {
    return {
      tone: 'warn',
      title: `服务器要求等到${clockTime(until, now)}。`,
      detail: '在此之前 Offprint 不会请求。',
    };
  }
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') return failureWords(feed, health, outcome, now);
  if (outcome?.status === 'skipped') {
    return { tone: 'warn', title: outcomeWords(outcome, now), detail: lastSuccess(feed, now) };
  }
  if (outcome === null || feed.lastCheckAt === null) {
    return { tone: 'off', title: '尚未检查。', detail: '首次检查时会带来文章。' };
  }
  return { tone: 'ok', title: `${ago(feed.lastCheckAt, now)}检查过。`, detail: outcomeWords(outcome, now) };
}

function failureWords(
  feed: Feed,
  health: FeedHealth,
  outcome: Extract<RefreshOutcome, { status: 'failed' }>,
  now: number,
): HealthWords {
  const { title, next, atRefresh } = errorWords({ code: outcome.code, details: outcome.details });
  const { failingSince } = health;
  const times = feed.errorCount > 1 ? `，连续 ${number(feed.errorCount)} 次检查` : '';
  const since = failingSince === null ? '' : `始于${dayOrTime(failingSince, now)}${times}。`;
  const isOffline = outcome.code === 'offline';
  return {
    tone: isOffline ? 'warn' : 'bad',
    title: withStatus(title, outcome),
    detail: `${since}${isOffline ? '' : (atRefresh ?? next)}${lastSuccess(feed, now)}`,
  };
}

/** The number is what one looks for elsewhere. */
function withStatus(title: string, outcome: Extract<RefreshOutcome, { status: 'failed' }>): string {
  const { status } = outcome.details;
  if (typeof status !== 'number' || title.includes(String(status))) return title;
  return title.replace(/。$/, `（${status}）。`);
}

function lastSuccess(feed: Feed, now: number): string {
  return feed.lastSuccessAt === null ? '从未成功读取。' : `上次读取：${ago(feed.lastSuccessAt, now)}。`;
}

export function outcomeWords(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'not-modified':
      return '未修改：服务器表示没有变化。';
    case 'unchanged':
      return '没有新内容，但服务器重新发送了整个订阅源。';
    case 'failed':
      return withStatus(errorWords({ code: outcome.code, details: outcome.details }).title, outcome);
    default:
      return outcomeSentence(outcome, now);
  }
}

const reasons: Record<NextCheckReason, string> = {
  'due-now': '已到检查时间。',
  default: 'Offprint 对活跃订阅源的默认频率。',
  'reader-interval': '按照你设置的间隔。',
  'server-freshness': '服务器表示上次应答在此之前有效。',
  'feed-ttl': '订阅源要求不要更频繁地检查。',
  'rarely-changes': '有一段时间没有新内容，因此检查得较少。',
  'retry-after': '服务器要求等到那时。',
  backoff: '检查失败，间隔会逐次延长。',
  'no-network': '无法连接网络，很快会重试。',
  'being-checked': '正在检查；如果检查没有结果，则以此为准。',
};

export function nextCheckWords(feed: Feed, health: FeedHealth, now: number): { when: string; why: string } {
  if (!isPolled(feed)) return { when: '无', why: '没有可请求的服务器。' };
  if (health.isGone) return { when: '无', why: '服务器表示它已失效。' };
  if (feed.isPaused) return { when: '无', why: '已暂停，直到你恢复。' };
  const until = waitsUntil(feed, health, now);
  const at = feed.nextCheckAt ?? 0;
  if (until !== null && until >= at) return { when: clockTime(until, now), why: reasons['retry-after'] };
  if (at <= now)
    return {
      when: '现在',
      why: reasons[health.nextCheckReason === 'being-checked' ? 'being-checked' : 'due-now'],
    };
  return { when: clockTime(at, now), why: reasons[health.nextCheckReason] };
}

export function trafficWords({ requests, notModified, savedBytes }: FeedHealth): {
  count: string;
  saved: string;
} {
  if (requests === 0) return { count: '暂无', saved: '' };
  const count = number(requests);
  if (notModified === 0) return { count, saved: '没有应答为“未修改”（304）。' };
  const share = Math.round((100 * notModified) / requests);
  return { count, saved: `${share}% 的应答为“未修改”（304），节省了 ${bytes(savedBytes)}。` };
}

export function outcomesSummary(entries: readonly FetchLogEntry[]): string {
  const kinds = entries.map((entry) => outcomeKind(entry.outcome));
  const count = (kind: OutcomeKind): number => kinds.filter((one) => one === kind).length;
  const parts = [
    [count('new'), '有新内容'],
    [count('same'), '没有新内容'],
    [count('failed'), '失败'],
    [count('skipped'), '跳过'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0);
  if (entries.length === 1) return `目前检查过一次：${said[0]?.[1] ?? ''}。`;
  return `最近 ${number(entries.length)} 次检查：${said.map(([amount, words]) => `${amount} 次${words}`).join('，')}。`;
}
