/** Words of a feed's page. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/feed-page.ts';

export const {
  answerTexts,
  doctorTexts,
  feedPageTexts,
  feedSettingsTexts,
  headersTexts,
  logTexts,
  loginTexts,
  overviewTexts,
  requestTexts,
  unsubscribeTexts,
  checkTexts,
} = inLanguage('feedPage', english);
