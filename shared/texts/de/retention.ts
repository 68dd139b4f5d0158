/** How long content stays, in words. */
import type { MethodOutput } from '../../contract.ts';
import type { Retention } from '../../model/retention.ts';
import { retentionValue } from '../../retention-choice.ts';
import { bytes, counted, number } from '../format.ts';

export const retentionChoices: readonly { value: string; title: string }[] = [
  { value: 'all', title: 'Alles behalten' },
  { value: 'days 30', title: '30 Tage behalten' },
  { value: 'days 90', title: '90 Tage behalten' },
  { value: 'days 180', title: 'Ein halbes Jahr behalten' },
  { value: 'days 365', title: 'Ein Jahr behalten' },
  { value: 'count 50', title: 'Die neuesten 50 eines Feeds behalten' },
  { value: 'count 200', title: 'Die neuesten 200 eines Feeds behalten' },
  { value: 'count 1000', title: 'Die neuesten 1.000 eines Feeds behalten' },
];

/** A rule the command line set may be none of the choices. */
export function retentionTitle(retention: Retention): string {
  const known = retentionChoices.find(({ value }) => value === retentionValue(retention));
  if (known !== undefined) return known.title;
  if (retention.keep === 'days') return `${counted(retention.days, 'Tag', 'Tage')} behalten`;
  return retention.keep === 'count'
    ? `Die neuesten ${number(retention.count)} Artikel eines Feeds behalten`
    : 'Alles behalten';
}

export function previewSentence(preview: MethodOutput<'retention.preview'>): string {
  const stays =
    preview.kept === 0
      ? ''
      : ` ${counted(preview.kept, 'älterer Artikel bleibt', 'ältere Artikel bleiben')}, weil Sie ${preview.kept === 1 ? 'ihn' : 'sie'} gespeichert, verschlagwortet, annotiert, exportiert oder zurückgestellt haben.`;
  if (preview.articles === 0) return `Jetzt würde nichts gelöscht.${stays}`;
  return `${number(preview.articles)} Artikel ${preview.articles === 1 ? 'würde' : 'würden'} jetzt gelöscht und etwa ${bytes(preview.bytes)} frei.${stays}`;
}

export const retentionTexts = {
  asFolder: 'Wie der Ordner oder die Bibliothek',
  asLibrary: 'Wie die Bibliothek',
  isOn: 'Eingeschaltet. Gelöscht wird nach und nach, während Offprint läuft.',
  label: 'Artikel, die Sie nicht behalten haben',
  hint: 'Was Sie gespeichert, verschlagwortet, annotiert, exportiert oder für später vorgemerkt haben, bleibt immer, und Gelöschtes kommt nicht als neu zurück.',
  switchOn: 'Einschalten',
  leave: 'So lassen, wie es war',
  isFinal: 'Das lässt sich nicht rückgängig machen.',
};
