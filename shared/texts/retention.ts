/** How long content stays, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/retention.ts';

export const { retentionChoices, retentionTitle, previewSentence, retentionTexts } = inLanguage(
  'retention',
  english,
);
