/** Words of the palette and of the small sheets: folders, smart feeds, series, licences. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/sheets.ts';

export const {
  iconTitles,
  licencesTexts,
  moveTexts,
  paletteTexts,
  folderTexts,
  queueTexts,
  smartTexts,
  seriesTexts,
} = inLanguage('sheets', english);
