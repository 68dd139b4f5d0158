/** Words of the window itself, and of parts that any view may have. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/shell.ts';

export const { migrationTexts, shellTexts, stageWords } = inLanguage('shell', english);
