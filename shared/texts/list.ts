/** Words of the list of articles, and of the search above it. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/list.ts';

export const { showMode, rowTexts, listTexts, emptyTexts, orderTexts, picksTexts, searchTexts } = inLanguage(
  'list',
  english,
);
