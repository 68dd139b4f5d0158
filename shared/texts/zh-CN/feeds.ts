/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import type { FeedCondition } from '../../feed-state.ts';
import type { RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, number } from '../format.ts';
import { errorWords } from './errors.ts';

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

/** What stands beside a feed in the tree. */
export const feedConditions: Record<FeedCondition, string> = {
  ok: '',
  paused: '已暂停',
  gone: '已失效',
  waits: '等待',
  fails: '失败',
  locked: '已锁定',
};

export const pausedSentence = (): string => skipSentences.paused(null);

export const checkedSentence = (lastSuccessAt: number | null, now: number): string =>
  lastSuccessAt === null ? '尚未检查。' : `${ago(lastSuccessAt, now)}检查过。`;
