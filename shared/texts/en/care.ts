/** Words about backups, checks and repairs. */
import type { BackupFacts, LibraryProblem } from '../../model/care.ts';
import type { LostKind, RepairSummary } from '../../model/rescue.ts';
import { bytes, counted, day } from '../format.ts';

export function backupWords({ articles, feeds, saved, newestAt }: BackupFacts): string {
  const newest = newestAt === null ? '' : `, the latest of ${day(newestAt)}`;
  return `${counted(articles, 'article')} of ${counted(feeds, 'feed')}, ${saved} saved${newest}`;
}

export const problemWords: Record<LibraryProblem['kind'], (problem: LibraryProblem) => string> = {
  database: ({ detail }) => `The database is damaged: ${detail}.`,
  references: ({ count, detail }) => `${counted(count, 'row')} of “${detail}” name what is not there.`,
  index: ({ count }) => `${counted(count, 'article')} cannot be searched rightly.`,
  pictures: ({ count }) => `${counted(count, 'picture')} gone from the disk.`,
};

const lostWords: Record<LostKind, string> = {
  feeds: 'feed',
  articles: 'title of an article',
  texts: 'article text',
  tags: 'tag',
  notes: 'note',
  revisions: 'earlier text',
  settings: 'setting',
  rest: 'other row',
};
const lostPlurals: Partial<Record<LostKind, string>> = { articles: 'titles of articles' };

/** What a repair made of the library, a sentence each. */
export function repairWords({ step, facts, lost, fromBackup }: RepairSummary): string[] {
  const sentences = [`The repaired library has ${backupWords(facts)} (${bytes(facts.bytes)}).`];
  if (fromBackup > 0) sentences.push(`${counted(fromBackup, 'row')} came from the latest backup.`);
  if (lost.length === 0) {
    sentences.push(
      step === 'index'
        ? 'What was damaged was made anew from the articles. Nothing is lost.'
        : 'Nothing is lost.',
    );
  }
  for (const { what, count } of lost) {
    sentences.push(
      count === null
        ? `Lost: some rows (${lostWords[what]}).`
        : `Lost: ${counted(count, lostWords[what], lostPlurals[what])}.`,
    );
  }
  if (lost.some(({ what }) => what === 'texts' || what === 'articles'))
    sentences.push('What their feeds still carry comes back with the next refresh.');
  return sentences;
}
