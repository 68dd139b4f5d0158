/** What of a feed could not be read, in words. */
import type { ItemProblem, ItemProblemCode } from '../../model/feeds.ts';
import { tenths } from '../format.ts';

type Values = ItemProblem['values'];

export const itemProblemTexts: Record<ItemProblemCode, (values: Values) => string> = {
  'too-many-entries': ({ most }) => `Der Feed hat mehr als ${most} Einträge: Die übrigen wurden ausgelassen.`,
  'cut-in-entry': ({ entry }) => `Der Feed endet mitten in Eintrag ${entry}, der daher ausgelassen wurde.`,
  'cut-at-end': () => 'Der Feed endet vor seinem letzten Tag: Es könnten Einträge fehlen.',
  'not-an-object': ({ entry }) => `Eintrag ${entry} ist kein JSON-Objekt und wurde ausgelassen.`,
  'entry-unreadable': ({ entry, fault }) =>
    `Eintrag ${entry} war nicht lesbar und wurde ausgelassen: ${fault}`,
  'text-unreadable': ({ title, fault }) => `„${title}“ war nicht lesbar: ${fault}`,
  'text-too-long': ({ title, characters }) =>
    `„${title}“ enthält ${tenths(Number(characters) / 1e6)} MB Text: Alles nach den ersten 8 MB wurde ausgelassen.`,
  told: ({ text }) => String(text),
};

export const itemProblemWords = ({ code, values }: ItemProblem): string => itemProblemTexts[code](values);
