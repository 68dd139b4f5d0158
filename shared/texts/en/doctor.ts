/** What the doctor's severities mean, in words. */
import type { FeedFinding } from '../../model/feeds.ts';

type Severity = FeedFinding['severity'];

export const severityWords: Record<Severity, { title: string; meaning: string }> = {
  error: { title: 'Errors', meaning: 'Readers cannot read the feed, or lose entries.' },
  warning: { title: 'Warnings', meaning: 'Against the specification, or dearer than need be.' },
  hint: { title: 'Hints', meaning: 'It works, and could work better.' },
};

export function placeWords({ line, column }: FeedFinding): string {
  if (line === null) return '';
  return column === null ? `Line ${line}` : `Line ${line}, column ${column}`;
}

/** “2 kinds of error, 1 kind of warning.” */
export function findingsSummary(findings: readonly FeedFinding[]): string {
  if (findings.length === 0) return 'Nothing to complain about.';
  const parts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule)).size;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'kind' : 'kinds'} of ${severity}`];
  });
  return `Found ${parts.join(', ')}.`;
}
