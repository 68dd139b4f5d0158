/** Words of tags and of what is done with them. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/tags.ts';

export const { tagColourTitles, tagTexts, tagManyTexts } = inLanguage('tags', english);
