/** What is wrong in a template, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/template-mistakes.ts';

export const { templateMistakeTexts, mistakeWords } = inLanguage('templateMistakes', english);
