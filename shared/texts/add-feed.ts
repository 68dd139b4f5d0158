/** Words of subscribing, and of the first screen. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/add-feed.ts';

export const { addFeedTexts, starterTexts, welcomeTexts } = inLanguage('addFeed', english);
