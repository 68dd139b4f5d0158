/** What of a feed could not be read, in words. */
import type { ItemProblem, ItemProblemCode } from '../../model/feeds.ts';
import { tenths } from '../format.ts';

type Values = ItemProblem['values'];

export const itemProblemTexts: Record<ItemProblemCode, (values: Values) => string> = {
  'too-many-entries': ({ most }) => `O feed tem mais de ${most} itens: os demais foram omitidos.`,
  'cut-in-entry': ({ entry }) => `O feed termina no meio do item ${entry}, que foi omitido.`,
  'cut-at-end': () => 'O feed termina antes da última tag: podem faltar itens.',
  'not-an-object': ({ entry }) => `O item ${entry} não é um objeto JSON e foi omitido.`,
  'entry-unreadable': ({ entry, fault }) => `O item ${entry} não pôde ser lido e foi omitido: ${fault}`,
  'text-unreadable': ({ title, fault }) => `“${title}” não pôde ser lido: ${fault}`,
  'text-too-long': ({ title, characters }) =>
    `“${title}” contém ${tenths(Number(characters) / 1e6)} MB de texto: tudo depois dos primeiros 8 MB foi omitido.`,
  told: ({ text }) => String(text),
};

export const itemProblemWords = ({ code, values }: ItemProblem): string => itemProblemTexts[code](values);
