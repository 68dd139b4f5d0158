/** What keys are called. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/keys.ts';

export const { keyNames, macKeyNames, keyTexts } = inLanguage('keys', english);
