/**
 * What takes its time and needs nothing of the page: the first file to run, named in the page's head so that it does while the
 * others are on their way.
 */
import { askedLanguage } from './asked-language.ts';
import { askEarly } from './early-questions.ts';

askEarly();
// Its bytes are on their way already; made ready now, it does not hold up the first layout.
void document.fonts.load('13px "Inter Variable"');
// The first question of dates has Chromium look through all the languages it knows.
Intl.DateTimeFormat.supportedLocalesOf(askedLanguage());
