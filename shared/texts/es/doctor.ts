/** What the doctor's severities mean, in words. */
import type { FeedFinding } from '../../model/feeds.ts';
import { counted, list } from '../format.ts';

type Severity = FeedFinding['severity'];

export const severityWords: Record<Severity, { title: string; meaning: string }> = {
  error: { title: 'Errores', meaning: 'Los lectores no pueden leer el canal o pierden entradas.' },
  warning: { title: 'Advertencias', meaning: 'Contra la especificación o más costoso de lo necesario.' },
  hint: { title: 'Sugerencias', meaning: 'Funciona, y podría funcionar mejor.' },
};

const kindNames: Record<Severity, string> = {
  error: 'error',
  warning: 'advertencia',
  hint: 'sugerencia',
};

export function placeWords({ line, column }: FeedFinding): string {
  if (line === null) return '';
  return column === null ? `Línea ${line}` : `Línea ${line}, columna ${column}`;
}

/** “2 tipos de error, 1 tipo de advertencia.” */
export function findingsSummary(findings: readonly FeedFinding[]): string {
  if (findings.length === 0) return 'Nada que objetar.';
  const parts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule)).size;
    return count === 0 ? [] : [`${counted(count, 'tipo')} de ${kindNames[severity]}`];
  });
  return `Encontrado: ${list(parts)}.`;
}
