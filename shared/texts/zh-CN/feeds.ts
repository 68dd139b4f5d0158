/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import { passing } from '../../feed-state.ts';
import type { Feed, RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, number } from '../format.ts';
import { errorWords } from './errors.ts';

export type FeedState = { tone: 'ok' | 'warn' | 'bad' | 'off'; short: string; sentence: string };

const skipSentences: Record<SkipReason, (until: string | null) => string> = {
  'not-due': (until) => (until === null ? '还没到检查时间。' : `下次检查时间：${until}。`),
  'retry-after': (until) => (until === null ? '服务器要求等待。' : `服务器要求等到${until}。`),
  paused: () => '你已暂停此订阅源。',
  gone: () => '服务器表示此订阅源已永久失效。其文章会保留。',
  offline: () => '当时处于离线状态。',
  'needs-app': () => '其密码在系统密钥环中，命令行无法打开。',
  'needs-password': () => '需要在订阅源详情中重新输入其密码或标头。',
  bundled: () => '它随 Offprint 附带，不需要网络。',
};

export function outcomeSentence(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'updated': {
      const parts = [
        outcome.newArticles > 0 ? `${number(outcome.newArticles)} 篇新文章` : '',
        outcome.changedArticles > 0 ? `${number(outcome.changedArticles)} 篇有改动` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? '已检查，没有新内容。' : `${parts.join('，')}。`;
    }
    case 'not-modified':
    case 'unchanged':
      return '没有新内容。';
    case 'skipped':
      return skipSentences[outcome.reason](outcome.until === null ? null : clockTime(outcome.until, now));
    case 'failed': {
      const { title, next, atRefresh } = errorWords({ code: outcome.code, details: outcome.details });
      return `${title}${atRefresh ?? next}`;
    }
  }
}

export function feedState(feed: Feed, now: number): FeedState {
  if (feed.isPaused) return { tone: 'off', short: '已暂停', sentence: skipSentences.paused(null) };
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') {
    const sentence = outcomeSentence(outcome, now);
    if (outcome.code === 'http-gone') return { tone: 'off', short: '已失效', sentence };
    if (outcome.code === 'http-rate-limited') return { tone: 'warn', short: '等待', sentence };
    // One bad answer is weather; it is worth a word in the tree when it stays.
    const isFirst = feed.errorCount < 2 && feed.lastSuccessAt !== null;
    if (isFirst && passing.has(outcome.code)) return { tone: 'ok', short: '', sentence };
    return { tone: 'bad', short: '失败', sentence };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'retry-after') {
    return { tone: 'warn', short: '等待', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'needs-password') {
    return { tone: 'bad', short: '已锁定', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'gone') {
    return { tone: 'off', short: '已失效', sentence: outcomeSentence(outcome, now) };
  }
  const checked = feed.lastSuccessAt === null ? '尚未检查。' : `${ago(feed.lastSuccessAt, now)}检查过。`;
  return { tone: 'ok', short: '', sentence: checked };
}
