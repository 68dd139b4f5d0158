/** What is said of links and files that the system hands to Offprint. */
import type { OpenedRefusal } from '../../model/opened.ts';

export const openedTexts = {
  subscribe: 'A link outside Offprint asks you to subscribe to this. Nothing is fetched until you press Add.',
  comments:
    'The article’s feed names this as the feed of its comments. Nothing is fetched until you press Add.',
  save: 'A link outside Offprint asks you to keep this page. Nothing is fetched until you press Save.',
  isPrivate:
    'The address leads to this machine or into your own network. Add it only if you know who serves it.',
  waiting: 'Something was opened with Offprint. It waits until you are done here.',
  file: 'This file was opened with Offprint. Nothing is taken over until you press Import.',
  fileKind: (path: string) =>
    `“${path}” is none of the files Offprint knows: a list of feeds, a feed, or what you saved in another program.`,
  importIt: 'Import',
};

const reasons: Record<OpenedRefusal, (link: string) => string> = {
  'not-an-address': (link) => `This link names no web address to subscribe to: ${link}`,
  'too-long': (link) => `This link is too long to be one: ${link}…`,
  'unknown-scheme': (link) => `Offprint does not open links of this kind: ${link}`,
  'unknown-action': (link) => `Offprint does not know what this link asks for: ${link}`,
  'no-such-file': (link) => `There is no such file: ${link}`,
  'too-many': (link) => `${link} at once are too many. The first of them are asked about.`,
};

export const refusalSentence = (reason: OpenedRefusal, link: string): string => reasons[reason](link);
