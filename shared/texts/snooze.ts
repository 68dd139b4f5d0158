/** Times to put off until, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/snooze.ts';

export const { snoozeTitles, snoozeTexts } = inLanguage('snooze', english);
