/** Words of the sheet of keys. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/key-sheet.ts';

export const { keySheetTexts } = inLanguage('keySheet', english);
