/** Words of the settings: their sections, and what each means. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/settings.ts';

export const {
  sectionTitles,
  entryTexts,
  accentTitles,
  densityTitles,
  openTimes,
  commonSettingTexts,
  feedToolTexts,
  foremRecordTexts,
  networkTexts,
  settingsTexts,
} = inLanguage('settings', english);
