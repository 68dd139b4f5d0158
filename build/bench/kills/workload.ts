/** What is done in a library until whoever does it is killed: a reader's changes and long jobs, the same for the same seed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../../shared/client.ts';
import { type Change, seeded } from './changes.ts';
import { lastWords } from './growing-feeds.ts';

/** Finds what came from the feeds of the harness, whose end is known. */
export const fromFeeds = `"${lastWords.replace('.', '')}"`;

const words = ['red', 'green', 'lang/go', 'lang/rust', 'later'];

/** As often as they stand here: what is quick is done a hundred times in the time of what is slow. */
const kindsOfCore: readonly Change['kind'][] = [
  ...Array.from({ length: 12 }, () => 'tag' as const),
  ...Array.from({ length: 6 }, () => 'untag' as const),
  ...Array.from({ length: 12 }, () => 'mark' as const),
  ...Array.from({ length: 6 }, () => 'note' as const),
  ...Array.from({ length: 8 }, () => 'refresh' as const),
  'export',
  'export',
  'backup',
  'compact',
  'check',
];

export type Choose = (at: number, articleIds: readonly number[]) => Change;

/** `most`: articles in one change of marks. */
export function createChoice(
  seed: number,
  options: { kinds?: readonly Change['kind'][]; most?: number } = {},
): Choose {
  const { kinds = kindsOfCore, most = 12 } = options;
  const random = seeded(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  return (at, ids) => {
    const word = words[pick(words.length)] ?? 'red';
    const count = 1 + pick(most);
    const articleIds = [...new Set(Array.from({ length: count }, () => ids[pick(ids.length)] ?? 0))].filter(
      (id) => id > 0,
    );
    const kind = articleIds.length === 0 ? 'refresh' : kinds[pick(kinds.length)];
    switch (kind) {
      case 'tag':
      case 'untag':
        return { kind, articleIds, word };
      case 'mark':
        return { kind, articleIds, isSaved: random() < 0.5, isRead: random() < 0.5 };
      case 'note':
        return { kind, articleIds: articleIds.slice(0, 1), word: `note ${seed}.${at}` };
      case 'import':
        return { kind, articleIds: [], name: `${seed}-${at}` };
      default:
        return { kind: kind ?? 'refresh', articleIds: [] };
    }
  };
}

/** The articles whose marks may be changed: those shown first. */
export async function listSome(client: Client): Promise<number[]> {
  const page = await client.call('articles.list', { query: fromFeeds, isTyping: false, limit: 50 });
  return page.articles.map(({ id }) => id);
}

/** Resolves when it is done. `name` tells this change's files from those of others. */
export async function carryOut(client: Client, change: Change, outside: string, name: string): Promise<void> {
  const target = { ids: [...change.articleIds] };
  const wait = async (started: Promise<{ jobId: string }>): Promise<void> => {
    await client.call('jobs.wait', await started);
  };
  switch (change.kind) {
    case 'tag':
      await client.call('articles.tag', { target, add: [change.word] });
      return;
    case 'untag':
      await client.call('articles.tag', { target, remove: [change.word] });
      return;
    case 'mark':
      await client.call('articles.mark', { target, isSaved: change.isSaved, isRead: change.isRead });
      return;
    case 'note':
      for (const articleId of change.articleIds) {
        await client.call('annotations.add', { articleId, selector: null, text: change.word });
      }
      return;
    case 'refresh':
      return wait(client.call('feeds.refresh', { force: true }));
    case 'export':
      return wait(
        client.call('export.run', { query: fromFeeds, folder: join(outside, 'exported'), profile: 'Plain' }),
      );
    case 'export-file':
      return wait(
        client.call('export.file', {
          query: fromFeeds,
          file: fileIn(outside, 'files', 'all.html'),
          form: 'html',
          withDiscussion: false,
        }),
      );
    case 'backup':
      return wait(client.call('backups.make', { file: fileIn(outside, 'backups', `${name}.db`) }));
    case 'compact':
      return wait(client.call('library.compact', { giveBack: true }));
    case 'check':
      return wait(client.call('library.check', {}));
    case 'import':
      return wait(client.call('saved.import', { text: savedElsewhere(change.name), source: 'pocket' }));
  }
}

/** A place for a file, in a folder that is there: a backup makes none. */
export function fileIn(outside: string, folder: string, file: string): string {
  mkdirSync(join(outside, folder), { recursive: true });
  return join(outside, folder, file);
}

export const importedArticles = 600;
export const importedHost = 'https://kept.example';

/** What another program kept, in Pocket's own form. No list has an article of another. */
export function savedElsewhere(name: string): string {
  const lines = Array.from({ length: importedArticles }, (_, index) => {
    const tags = index % 3 === 0 ? 'kept|later' : '';
    return `Kept ${name} ${index},${importedHost}/${name}/${index},${1_700_000_000 + index},${tags},unread`;
  });
  return ['title,url,time_added,tags,status', ...lines, ''].join('\n');
}
