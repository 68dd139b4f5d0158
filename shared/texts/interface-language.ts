/** Words around the choice of the interface's language. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/interface-language.ts';

export const { languageTexts } = inLanguage('interfaceLanguage', english);
