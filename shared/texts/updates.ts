/** New versions of Offprint itself. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/updates.ts';

export const { updateTexts, obstacleSentences } = inLanguage('updates', english);
