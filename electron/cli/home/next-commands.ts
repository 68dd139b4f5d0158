/** Commands to try next, with the numbers and words of what is on the screen: each can be pasted as it is. */
import { join } from 'node:path';
import type { Client } from '../../../shared/client.ts';
import type { ArticleSummary } from '../../../shared/model/articles.ts';
import { remembered } from '../../../shared/remembered.ts';
import { starterFeeds } from '../../../shared/starter-feeds.ts';
import { homeFolder } from '../../core/library/connection/default-folder.ts';

type Line = (...words: readonly string[]) => string;

/** Without articles: how to get some. */
export async function nextCommands(
  client: Client,
  articles: readonly ArticleSummary[],
  line: Line,
): Promise<string[]> {
  const [first] = articles;
  if (first === undefined) return [line('add', starterFeeds[0].address), line('sample')];
  const id = String(first.id);
  const word = await findSearchWord(client, articles);
  return [
    line('show', id),
    ...(word === null ? [] : [line('search', word)]),
    line('tag', id, `+${tagFor(first)}`),
    line('mark', id, '--saved'),
    line('export', 'is:saved', '--to', join(homeFolder(), 'Offprint')),
  ];
}

const words = remembered(() => new Intl.Segmenter(undefined, { granularity: 'word' }));
/** So many words are tried; one of them nearly always finds the article it is from. */
const mostTried = 12;

/** A word of a title that finds something, and that neither the query language nor a shell takes for anything else. */
async function findSearchWord(client: Client, articles: readonly ArticleSummary[]): Promise<string | null> {
  const candidates = articles.flatMap(({ title }) =>
    [...words().segment(title.slice(0, 300))]
      .filter(({ segment, isWordLike }) => isWordLike === true && /^\p{L}{5,20}$/u.test(segment))
      .map(({ segment }) => segment.toLowerCase())
      .toSorted((one, other) => other.length - one.length)
      .slice(0, 3),
  );
  for (const word of [...new Set(candidates)].slice(0, mostTried)) {
    const { articles: found, problems } = await client.call('articles.list', {
      query: word,
      isTyping: false,
      limit: 1,
    });
    if (found.length > 0 && problems.length === 0) return word;
  }
  return null;
}

/** One of the feed's own where it is a plain word: then it groups what belongs together. */
function tagFor({ sourceTags, tags }: ArticleSummary): string {
  return sourceTags.find((tag) => /^[a-z][a-z\d]{1,20}$/.test(tag) && !tags.includes(tag)) ?? 'to-read';
}
