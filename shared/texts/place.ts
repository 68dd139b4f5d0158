/** What is said of a library that lies where it is in danger. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/place.ts';

export const { placeWords, placeTexts } = inLanguage('place', english);
