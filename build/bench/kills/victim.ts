/**
 * Works in a library until it is killed: core with its threads, as the app has it. Arguments: library, folder for exports and
 * backups, seed. Says what it does on standard output, in lines of JSON; the system keeps what was written when it dies.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createBenchCore } from '../bench-core.ts';
import { type Change, seeded } from './changes.ts';

const [library = '', outside = '', seedText = '1'] = process.argv.slice(2);
const seed = Number(seedText);
const random = seeded(seed);
const core = createBenchCore(library);
const { client } = core;

const pick = (count: number): number => Math.floor(random() * count);
const words = ['red', 'green', 'lang/go', 'lang/rust', 'later'];

/** As often as they stand here: what is quick is done a hundred times in the time of what is slow. */
const kinds: readonly Change['kind'][] = [
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

function someArticles(most: number): number[] {
  const ids = core.listIds('', { isTyping: false });
  const count = 1 + pick(most);
  return [...new Set(Array.from({ length: count }, () => ids[pick(ids.length)] ?? 0))].filter((id) => id > 0);
}

function nextChange(at: number): Change {
  const word = words[pick(words.length)] ?? 'red';
  const articleIds = someArticles(12);
  const kind = articleIds.length === 0 ? 'refresh' : kinds[pick(kinds.length)];
  switch (kind) {
    case 'tag':
    case 'untag':
      return { kind, articleIds, word };
    case 'mark':
      return { kind, articleIds, isSaved: random() < 0.5, isRead: random() < 0.5 };
    case 'note':
      return { kind, articleIds: articleIds.slice(0, 1), word: `note ${seed}.${at}` };
    default:
      return { kind: kind ?? 'refresh', articleIds: [] };
  }
}

const wait = async (started: Promise<{ jobId: string }>): Promise<void> => {
  await client.call('jobs.wait', await started);
};

async function carryOut(change: Change, at: number): Promise<void> {
  const target = { ids: [...change.articleIds] };
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
        client.call('export.run', { query: '', folder: join(outside, 'exported'), profile: 'Plain' }),
      );
    case 'backup':
      return wait(client.call('backups.make', { file: join(outside, 'backups', `${seed}-${at}.db`) }));
    case 'compact':
      return wait(client.call('library.compact', { giveBack: random() < 0.3 }));
    case 'check':
      return wait(client.call('library.check', {}));
  }
}

const say = (line: object): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

for (let at = 0; ; at += 1) {
  const change = nextChange(at);
  say({ at, said: 'begun', change });
  await carryOut(change, at);
  say({ at, said: 'done', change });
}
