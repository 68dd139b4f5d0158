/** What is said when something was done. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/actions.ts';

export const { articleNotes, bulkNotes, snoozeNotes, feedNotes } = inLanguage('actions', english);
