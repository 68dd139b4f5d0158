/** Words of the reader's account on DEV or another Forem site. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/accounts.ts';

export const { accountTexts, markChoices, previewWords, articleWords, importedWords, failureWords } =
  inLanguage('accounts', english);
