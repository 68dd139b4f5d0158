/** What of a feed could not be read, in words. */
import type { ItemProblem, ItemProblemCode } from '../../model/feeds.ts';
import { tenths } from '../format.ts';

type Values = ItemProblem['values'];

export const itemProblemTexts: Record<ItemProblemCode, (values: Values) => string> = {
  'too-many-entries': ({ most }) => `The feed has more than ${most} entries: the others were left out.`,
  'cut-in-entry': ({ entry }) => `The feed ends in the middle of entry ${entry}, which was left out.`,
  'cut-at-end': () => 'The feed ends before its last tag: entries may be missing.',
  'not-an-object': ({ entry }) => `Entry ${entry} is not a JSON object and was left out.`,
  'entry-unreadable': ({ entry, fault }) => `Entry ${entry} could not be read and was left out: ${fault}`,
  'text-unreadable': ({ title, fault }) => `“${title}” could not be read: ${fault}`,
  'text-too-long': ({ title, characters }) =>
    `“${title}” holds ${tenths(Number(characters) / 1e6)} MB of text: all after the first 8 MB was left out.`,
  told: ({ text }) => String(text),
};

export const itemProblemWords = ({ code, values }: ItemProblem): string => itemProblemTexts[code](values);
