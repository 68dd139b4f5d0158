/** Words that mean the same wherever they stand. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/common.ts';

export const { commonTexts } = inLanguage('common', english);
