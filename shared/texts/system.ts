/** Settings of what Offprint is to the system: beside its window, at its start, in its notifications. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/system.ts';

export const { systemTexts } = inLanguage('system', english);
