/** What the doctor's severities mean, in words. */
import type { FeedFinding } from '../../model/feeds.ts';

type Severity = FeedFinding['severity'];

export const severityWords: Record<Severity, { title: string; meaning: string }> = {
  error: { title: 'エラー', meaning: 'リーダーがフィードを読めないか、エントリーを取りこぼします。' },
  warning: { title: '警告', meaning: '仕様に反しているか、無駄な通信が生じます。' },
  hint: { title: 'ヒント', meaning: '問題なく動作しますが、改善の余地があります。' },
};

export function placeWords({ line, column }: FeedFinding): string {
  if (line === null) return '';
  return column === null ? `${line}行目` : `${line}行目${column}文字目`;
}

/** 「エラー2種類、警告1種類が見つかりました。」 */
export function findingsSummary(findings: readonly FeedFinding[]): string {
  if (findings.length === 0) return '問題は見つかりませんでした。';
  const parts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule)).size;
    return count === 0 ? [] : [`${severityWords[severity].title}${count}種類`];
  });
  return `${parts.join('、')}が見つかりました。`;
}
