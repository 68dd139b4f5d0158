/** How long content stays, in words. */
import type { MethodOutput } from '../../contract.ts';
import type { Retention } from '../../model/retention.ts';
import { retentionValue } from '../../retention-choice.ts';
import { bytes, counted } from '../format.ts';

export const retentionChoices: readonly { value: string; title: string }[] = [
  { value: 'all', title: 'Keep everything' },
  { value: 'days 30', title: 'Keep 30 days' },
  { value: 'days 90', title: 'Keep 90 days' },
  { value: 'days 180', title: 'Keep half a year' },
  { value: 'days 365', title: 'Keep a year' },
  { value: 'count 50', title: 'Keep the newest 50 of a feed' },
  { value: 'count 200', title: 'Keep the newest 200 of a feed' },
  { value: 'count 1000', title: 'Keep the newest 1,000 of a feed' },
];

/** A rule the command line set may be none of the choices. */
export function retentionTitle(retention: Retention): string {
  const known = retentionChoices.find(({ value }) => value === retentionValue(retention));
  if (known !== undefined) return known.title;
  if (retention.keep === 'days') return `Keep ${counted(retention.days, 'day')}`;
  return retention.keep === 'count'
    ? `Keep the newest ${counted(retention.count, 'article')} of a feed`
    : 'Keep everything';
}

export function previewSentence(preview: MethodOutput<'retention.preview'>): string {
  const stays =
    preview.kept === 0
      ? ''
      : ` ${counted(preview.kept, 'older article stays', 'older articles stay')}, because you saved, tagged, noted, exported or put off ${preview.kept === 1 ? 'it' : 'them'}.`;
  if (preview.articles === 0) return `Nothing would go now.${stays}`;
  return `${counted(preview.articles, 'article')} would go now and free about ${bytes(preview.bytes)}.${stays}`;
}

export const retentionTexts = {
  asFolder: 'As its folder, or the library',
  asLibrary: 'As the library',
  isOn: 'On. What goes, goes little by little while Offprint runs.',
  label: 'Articles you did not keep',
  hint: 'What you saved, tagged, noted, exported or put on Later always stays, and nothing that went comes back as new.',
  switchOn: 'Switch it on',
  leave: 'Leave it as it was',
  isFinal: 'This cannot be undone.',
};
