/** What the doctor's severities mean, in words. */
import type { FeedFinding } from '../../model/feeds.ts';
import { counted, list } from '../format.ts';

type Severity = FeedFinding['severity'];

export const severityWords: Record<Severity, { title: string; meaning: string }> = {
  error: { title: 'Erros', meaning: 'Os leitores não conseguem ler o feed ou perdem itens.' },
  warning: { title: 'Avisos', meaning: 'Contra a especificação ou mais custoso que o necessário.' },
  hint: { title: 'Sugestões', meaning: 'Funciona, e poderia funcionar melhor.' },
};

const kindNames: Record<Severity, string> = { error: 'erro', warning: 'aviso', hint: 'sugestão' };

export function placeWords({ line, column }: FeedFinding): string {
  if (line === null) return '';
  return column === null ? `Linha ${line}` : `Linha ${line}, coluna ${column}`;
}

/** “2 tipos de erro, 1 tipo de aviso.” */
export function findingsSummary(findings: readonly FeedFinding[]): string {
  if (findings.length === 0) return 'Nada a reclamar.';
  const parts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule)).size;
    return count === 0 ? [] : [`${counted(count, 'tipo')} de ${kindNames[severity]}`];
  });
  return `Encontrado: ${list(parts)}.`;
}
