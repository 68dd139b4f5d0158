/** Words around exporting. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/export.ts';

export const {
  presetTitles,
  profileTitle,
  templatePartNames,
  problemLine,
  layoutChoices,
  imageLinkChoices,
  articleLinkChoices,
  formChoices,
  fileExportTexts,
  hardBreakChoices,
  readerChoices,
  wrapChoices,
  actionWords,
  countsSentence,
  scheduleChoices,
  editedTitles,
  fileChangedTitles,
  deselectedTitles,
} = inLanguage('export', english);
