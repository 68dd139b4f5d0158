/** How long content stays, in words. */
import type { MethodOutput } from '../../contract.ts';
import type { Retention } from '../../model/retention.ts';
import { retentionValue } from '../../retention-choice.ts';
import { bytes, counted } from '../format.ts';

export const retentionChoices: readonly { value: string; title: string }[] = [
  { value: 'all', title: 'Conservar todo' },
  { value: 'days 30', title: 'Conservar 30 días' },
  { value: 'days 90', title: 'Conservar 90 días' },
  { value: 'days 180', title: 'Conservar medio año' },
  { value: 'days 365', title: 'Conservar un año' },
  { value: 'count 50', title: 'Conservar los 50 más nuevos por canal' },
  { value: 'count 200', title: 'Conservar los 200 más nuevos por canal' },
  { value: 'count 1000', title: 'Conservar los 1000 más nuevos por canal' },
];

/** A rule the command line set may be none of the choices. */
export function retentionTitle(retention: Retention): string {
  const known = retentionChoices.find(({ value }) => value === retentionValue(retention));
  if (known !== undefined) return known.title;
  if (retention.keep === 'days') return `Conservar ${counted(retention.days, 'día')}`;
  return retention.keep === 'count'
    ? retention.count === 1
      ? `Conservar ${counted(1, 'artículo')} por canal, el más nuevo`
      : `Conservar los ${counted(retention.count, 'artículo')} más nuevos de cada canal`
    : 'Conservar todo';
}

export function previewSentence(preview: MethodOutput<'retention.preview'>): string {
  const stays =
    preview.kept === 0
      ? ''
      : ` Se ${preview.kept === 1 ? 'queda' : 'quedan'} ${counted(preview.kept, 'artículo anterior', 'artículos anteriores')} porque ${preview.kept === 1 ? 'lo' : 'los'} guardaste, etiquetaste, anotaste, exportaste o pospusiste.`;
  if (preview.articles === 0) return `Ahora no se iría nada.${stays}`;
  return `Ahora se ${preview.articles === 1 ? 'iría' : 'irían'} ${counted(preview.articles, 'artículo')} y se liberarían unos ${bytes(preview.bytes)}.${stays}`;
}

export const retentionTexts = {
  asFolder: 'Como su carpeta o la biblioteca',
  asLibrary: 'Como la biblioteca',
  isOn: 'Activado. Lo que sobra se elimina poco a poco mientras Offprint está abierto.',
  label: 'Artículos que no guardaste',
  hint: 'Lo que guardaste, etiquetaste, anotaste, exportaste o pusiste en Más tarde siempre se queda, y nada de lo eliminado vuelve como nuevo.',
  switchOn: 'Activar',
  leave: 'Dejarlo como estaba',
  isFinal: 'Esto no se puede deshacer.',
};
