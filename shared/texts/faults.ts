/** What is said of faults of the program itself. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/faults.ts';

export const { faultTexts, faultNotes, paneTexts, diagnosticsTexts } = inLanguage('faults', english);
