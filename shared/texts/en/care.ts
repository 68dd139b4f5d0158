/** Words about backups, checks and repairs. */
import type { BackupFacts, CompactSummary, LibraryProblem } from '../../model/care.ts';
import type { LostKind, RepairSummary } from '../../model/rescue.ts';
import { bytes, counted, day, list, number } from '../format.ts';

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

export function tidiedSentence(summary: CompactSummary): string {
  const { prunedArticles, removedImages, removedImageBytes, removedRecordings, removedRecordingBytes } =
    summary;
  const parts = [
    counted(prunedArticles, 'article'),
    `${counted(removedImages, 'unused picture')} (${bytes(removedImageBytes)})`,
    removedRecordings === 0
      ? ''
      : `${counted(removedRecordings, 'recording')} (${bytes(removedRecordingBytes)})`,
  ].filter((part) => part !== '');
  return `${list(parts)} removed.`;
}

export const backupTexts = {
  makeTitle: 'Back up the library',
  making: 'Backing up',
  openTitle: 'Go back to a backup',
  taking: 'Taking the backup',
  checking: 'Reading the library through',
  whole: 'The library is whole.',
  repaired: 'All of it was repaired.',
  make: 'Back up now…',
  open: 'Go back to a file…',
  check: 'Check the library',
  list: 'Backups in the library’s folder',
  look: 'Look',
  takesPlace: 'It takes the place of what is in the library now, which is kept as a backup of its own.',
  take: 'Go back to it',
  leave: 'Leave it',
  /** `facts` as `backupWords` has them. */
  has: (facts: string) => `This backup has ${facts}.`,
  restored: (facts: string) => `The library is the backup’s now: ${facts}. What was there is a backup, too.`,
  lookAt: (madeAt: string) => `Look at the backup of ${madeAt}`,
  backTo: (madeAt: string) => `Go back to the backup of ${madeAt}`,
  hint: (kept: number) =>
    `${kept === 0 ? '' : `${counted(kept, 'backup')} kept. `}One a day is made by itself: seven days and four weeks are kept. Pictures stay out, they can be fetched again.`,
};

export const spaceTexts = {
  texts: 'Texts',
  pageTexts: 'Texts of articles’ pages',
  earlierTexts: 'Earlier texts',
  index: 'Words to search by',
  free: 'Free, used for what comes next',
  feedsTitle: 'Feeds with the most text',
  feed: 'Feed',
  articles: 'Articles',
  size: 'Size',
  tidy: 'Tidy up now',
  tidying: 'Tidying up…',
  tidyingUp: 'Tidying up',
  hint: 'Lets go what the rule takes, and pictures and recordings no article has. The command “offprint compact” also makes the file smaller.',
  pictures: (count: number) => `Pictures (${number(count)})`,
  recordings: (count: number) => `Recordings (${number(count)})`,
};

export const damageTexts = {
  repairing: 'Repairing a copy',
  explanation:
    'Nothing more is written to it. Offprint can save what can be read from a copy, or go back to a backup. The damaged files are kept in either case.',
  onlyBackup: 'Only a backup helps.',
  repair: 'Repair a copy',
  showFolder: 'Show the folder',
  result: 'What the repair saved',
  adopt: 'Use the repaired library',
  notNow: 'Not now',
  looking: 'Looking for backups…',
  noBackup: 'There is no whole backup in its folder.',
  backups: 'Backups',
  goBack: 'Go back',
};

export const libraryTexts = {
  running: (version: string, folder: string) => `Offprint ${version}. Library: ${folder}.`,
  holds: (articles: number, feeds: number, images: number, size: number) =>
    `${counted(articles, 'article')} of ${counted(feeds, 'feed')}, ${number(images)} images, ${bytes(size)}.`,
};
