/** Where the list looks, and in which order. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/places.ts';

export const { viewTitles, sortTitles, unnamedPlaces, queueTexts } = inLanguage('places', english);
