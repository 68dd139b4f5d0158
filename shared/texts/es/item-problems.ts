/** What of a feed could not be read, in words. */
import type { ItemProblem, ItemProblemCode } from '../../model/feeds.ts';
import { tenths } from '../format.ts';

type Values = ItemProblem['values'];

export const itemProblemTexts: Record<ItemProblemCode, (values: Values) => string> = {
  'too-many-entries': ({ most }) => `El canal tiene más de ${most} entradas: las demás se omitieron.`,
  'cut-in-entry': ({ entry }) => `El canal termina en medio de la entrada ${entry}, que se omitió.`,
  'cut-at-end': () => 'El canal termina antes de su última etiqueta: pueden faltar entradas.',
  'not-an-object': ({ entry }) => `La entrada ${entry} no es un objeto JSON y se omitió.`,
  'entry-unreadable': ({ entry, fault }) => `La entrada ${entry} no se pudo leer y se omitió: ${fault}`,
  'text-unreadable': ({ title, fault }) => `«${title}» no se pudo leer: ${fault}`,
  'text-too-long': ({ title, characters }) =>
    `«${title}» contiene ${tenths(Number(characters) / 1e6)} MB de texto: se omitió todo lo que sigue a los primeros 8 MB.`,
  told: ({ text }) => String(text),
};

export const itemProblemWords = ({ code, values }: ItemProblem): string => itemProblemTexts[code](values);
