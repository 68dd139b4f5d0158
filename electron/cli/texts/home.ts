/** What the command line says when it is started without a command. */
import { toAscii } from '../terminal/harmless.ts';
import { counted, pastTimeText } from './times.ts';

export type NewsFacts = {
  /** Articles that are new, and of how many feeds. */
  total: number;
  feeds: number;
  /** The time of the last look (epoch ms); null: there was none. */
  since: number | null;
  shown: number;
  now: number;
};

export function newsText({ total, feeds, since, shown, now }: NewsFacts): string {
  const when = since === null ? '' : ` since ${pastTimeText(since, now)}`;
  if (total === 0)
    return since === null ? 'The newest articles:' : `Nothing new${when}. The newest articles:`;
  const news = `${counted(total, 'new article')} in ${counted(feeds, 'feed')}${when}`;
  return total > shown ? `${news}, the first ${shown} of them:` : `${news}:`;
}

export const homeMessages = {
  subscribed: (title: string, url: string) => `Subscribed to ${title}: ${url}`,
  waiting: (host: string, seconds: number) =>
    `Waiting for ${host}, which has ${seconds} seconds to answer. Ctrl+C stops.`,
  sampleAdded: (why: string, articles: number) =>
    `${why}, so ${counted(articles, 'sample article')} ${articles === 1 ? 'was' : 'were'} added. The next start asks the feed again.`,
  shownAsItWas: (why: string) => `${why}, so the library is shown as it was.`,
  noServer: 'No server answers',
  notFetched: 'Nothing could be fetched',
  moreFailures: (count: number, command: string) => `and ${count} more: ${command}`,
  library: (folder: string) => `Library: ${folder}`,
  next: 'What you can do next:',
  nothingHere: 'The library has no articles yet.',
} as const;

/** Our own punctuation in ASCII where the terminal has no UTF-8. */
export const inLocale = (isUnicode: boolean): ((text: string) => string) =>
  isUnicode ? (text) => text : toAscii;
