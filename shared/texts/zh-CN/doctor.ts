/** What the doctor's severities mean, in words. */
import type { FeedFinding } from '../../model/feeds.ts';

type Severity = FeedFinding['severity'];

export const severityWords: Record<Severity, { title: string; meaning: string }> = {
  error: { title: '错误', meaning: '阅读器无法读取此订阅源，或会丢失条目。' },
  warning: { title: '警告', meaning: '不符合规范，或开销过大。' },
  hint: { title: '提示', meaning: '可以使用，但还能更好。' },
};

export function placeWords({ line, column }: FeedFinding): string {
  if (line === null) return '';
  return column === null ? `第 ${line} 行` : `第 ${line} 行，第 ${column} 列`;
}

export function findingsSummary(findings: readonly FeedFinding[]): string {
  if (findings.length === 0) return '没有发现问题。';
  const parts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule)).size;
    return count === 0 ? [] : [`${count} 类${severityWords[severity].title}`];
  });
  return `发现 ${parts.join('，')}。`;
}
