/** Words of the sheets around exporting. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/export-sheets.ts';

export const { targetStateWords, compareTexts, exportTexts, profileTexts, templateHelpTexts } = inLanguage(
  'exportSheets',
  english,
);
