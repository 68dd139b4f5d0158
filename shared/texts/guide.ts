/** Words around the user guide. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/guide.ts';

export const { guideTexts } = inLanguage('guide', english);
