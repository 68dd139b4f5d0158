/** How long content stays, in words. */
import type { MethodOutput } from '../../contract.ts';
import type { Retention } from '../../model/retention.ts';
import { retentionValue } from '../../retention-choice.ts';
import { bytes, counted } from '../format.ts';

export const retentionChoices: readonly { value: string; title: string }[] = [
  { value: 'all', title: 'Manter tudo' },
  { value: 'days 30', title: 'Manter 30 dias' },
  { value: 'days 90', title: 'Manter 90 dias' },
  { value: 'days 180', title: 'Manter meio ano' },
  { value: 'days 365', title: 'Manter um ano' },
  { value: 'count 50', title: 'Manter os 50 mais novos por feed' },
  { value: 'count 200', title: 'Manter os 200 mais novos por feed' },
  { value: 'count 1000', title: 'Manter os 1.000 mais novos por feed' },
];

/** A rule the command line set may be none of the choices. */
export function retentionTitle(retention: Retention): string {
  const known = retentionChoices.find(({ value }) => value === retentionValue(retention));
  if (known !== undefined) return known.title;
  if (retention.keep === 'days') return `Manter ${counted(retention.days, 'dia')}`;
  return retention.keep === 'count'
    ? retention.count === 1
      ? `Manter ${counted(1, 'artigo')} por feed, o mais novo`
      : `Manter os ${counted(retention.count, 'artigo')} mais novos de cada feed`
    : 'Manter tudo';
}

export function previewSentence(preview: MethodOutput<'retention.preview'>): string {
  const stays =
    preview.kept === 0
      ? ''
      : ` ${counted(preview.kept, 'artigo mais antigo fica', 'artigos mais antigos ficam')}, porque você salvou, etiquetou, anotou, exportou ou adiou.`;
  if (preview.articles === 0) return `Nada sairia agora.${stays}`;
  return `${counted(preview.articles, 'artigo sairia', 'artigos sairiam')} agora, liberando cerca de ${bytes(preview.bytes)}.${stays}`;
}

export const retentionTexts = {
  asFolder: 'Como a pasta ou a biblioteca',
  asLibrary: 'Como a biblioteca',
  isOn: 'Ativado. O que sai é removido aos poucos enquanto o Offprint está aberto.',
  label: 'Artigos que você não guardou',
  hint: 'O que você salvou, etiquetou, anotou, exportou ou pôs em Mais tarde sempre fica, e nada do que saiu volta como novo.',
  switchOn: 'Ativar',
  leave: 'Deixar como estava',
  isFinal: 'Isto não pode ser desfeito.',
};
