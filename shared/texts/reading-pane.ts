/** Words around the article that is read: its tools, its head, its tags, its earlier texts. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/reading-pane.ts';

export const {
  themeTitles,
  articleTexts,
  changesTexts,
  progressTexts,
  tagLineTexts,
  toolbarTexts,
  themeTexts,
} = inLanguage('readingPane', english);
