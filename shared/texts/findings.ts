/** What the doctor finds in a feed, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/findings.ts';

export const { findingTexts, findingWords } = inLanguage('findings', english);
