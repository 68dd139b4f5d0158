/** What the doctor's severities mean, in words. */
import type { FeedFinding } from '../../model/feeds.ts';

type Severity = FeedFinding['severity'];

export const severityWords: Record<Severity, { title: string; meaning: string }> = {
  error: { title: 'Fehler', meaning: 'Feedreader können den Feed nicht lesen oder verlieren Einträge.' },
  warning: { title: 'Warnungen', meaning: 'Verstößt gegen die Spezifikation oder kostet mehr als nötig.' },
  hint: { title: 'Hinweise', meaning: 'Es funktioniert, könnte aber besser funktionieren.' },
};

export function placeWords({ line, column }: FeedFinding): string {
  if (line === null) return '';
  return column === null ? `Zeile ${line}` : `Zeile ${line}, Spalte ${column}`;
}

const kinds: Record<Severity, readonly [string, string]> = {
  error: ['Art von Fehlern', 'Arten von Fehlern'],
  warning: ['Art von Warnungen', 'Arten von Warnungen'],
  hint: ['Art von Hinweisen', 'Arten von Hinweisen'],
};

/** „Gefunden: 2 Arten von Fehlern, 1 Art von Warnungen.“ */
export function findingsSummary(findings: readonly FeedFinding[]): string {
  if (findings.length === 0) return 'Nichts zu beanstanden.';
  const parts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule)).size;
    return count === 0 ? [] : [`${count} ${kinds[severity][count === 1 ? 0 : 1]}`];
  });
  return `Gefunden: ${parts.join(', ')}.`;
}
