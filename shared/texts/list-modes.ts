/** The looks of the list and their names. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/list-modes.ts';

export type { ListMode } from './en/list-modes.ts';

export const { modeTitles, nextMode } = inLanguage('listModes', english);
