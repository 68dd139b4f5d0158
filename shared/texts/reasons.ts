/** Why something was refused or failed, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/reasons.ts';

export const { reasonTexts, reasonWords } = inLanguage('reasons', english);
