/** Words of the sheet of keys. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/keys.ts';

export const { keysTexts } = inLanguage('keys', english);
