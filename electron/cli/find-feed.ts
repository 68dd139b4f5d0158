/** A feed named on the command line: by number, by address, or by a part of its title that only one has. */
import type { Client } from '../../shared/client.ts';
import type { Feed } from '../../shared/model/feeds.ts';
import { UsageError } from './command.ts';

/** Each once, however often it is named. */
export async function findFeeds(client: Client, names: readonly string[]): Promise<Feed[]> {
  const { feeds } = await client.call('feeds.list', {});
  return [...new Set(names.map((name) => findFeed(feeds, name)))];
}

function findFeed(feeds: readonly Feed[], name: string): Feed {
  const exact = feeds.find((feed) => String(feed.id) === name || feed.url === name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  const named = feeds.filter((feed) => feed.title.toLowerCase() === wanted);
  const matches =
    named.length > 0
      ? named
      : feeds.filter(
          (feed) => feed.title.toLowerCase().includes(wanted) || feed.url.toLowerCase().includes(wanted),
        );
  const [only] = matches;
  if (only === undefined) {
    throw new UsageError(`There is no feed “${name}”. “offprint feeds” lists them with their numbers.`);
  }
  if (matches.length > 1) {
    const choices = matches.slice(0, 8).map((feed) => `  ${feed.id}  ${feed.title}`);
    throw new UsageError(
      `“${name}” could be ${matches.length} feeds; name one by its number:\n${choices.join('\n')}`,
    );
  }
  return only;
}
