/** Words of the sheets around exporting. */
import { type ExportTarget, fileFate } from '../../export-target.ts';
import { ago, counted, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { countsSentence, fileFates } from './export.ts';

/** How it stands with a folder that is exported to by itself: “5 min ago: 3 created. Next 14:30.” */
export function targetStateWords(target: ExportTarget, now: number): string {
  const { isRunning, lastRunAt, lastCounts, lastError, dueAt, isOn } = target;
  if (isRunning) return 'Exporting…';
  const next = isOn && dueAt !== null ? ` Next ${dueAt <= now ? 'now' : dayOrTime(dueAt, now)}.` : '';
  if (lastError !== null) {
    const { title, next: advice } = errorWords(lastError);
    return `${title} ${advice}${next === '' ? '' : ` Tried again by itself.${next}`}`;
  }
  if (lastRunAt === null) return `Has not run yet.${next}`;
  const fate = fileFate(target);
  const words =
    fate !== null
      ? fileFates[fate](target.articlesInFile ?? 0)
      : lastCounts === null
        ? ''
        : countsSentence(lastCounts, 'after');
  return `${ago(lastRunAt, now)}${words === '' ? '' : `: ${words}`}.${next}`;
}

export const compareTexts = {
  changes: 'What would change',
  bothTogether: 'Both together',
  lostBase:
    'What was exported last is not known here any more, so this is your text. Take over what you like from the lines above.',
  noConflict: 'Your changes and those of the article do not touch each other.',
  compare: 'Compare',
  leave: 'Leave it as it is',
  takeNew: 'Take the new text',
  writeBoth: 'Write both together',
  same: 'The file is as it would be exported.',
  conflicts: (count: number) =>
    `In ${counted(count, 'place')} you and the article changed the same lines: both stand there between signs. Leave what you want.`,
  written: (path: string) => `Written: ${path}`,
};

export const exportTexts = {
  exportArticles: 'Export articles',
  byItself: 'By itself…',
  showFolder: 'Show folder',
  preview: 'Preview',
  export: 'Export',
  whichArticles: 'Which articles',
  anySearch: 'Any search: is:saved, tag:rust, feed:"Name" …',
  as: 'As',
  folderHint:
    'What is written is Markdown, with its pictures in a folder of their own. Files you have edited are left alone.',
  profile: 'Profile',
  editProfile: 'Edit…',
  makeOwn: 'Make your own…',
  exporting: 'Exporting',
  comparing: 'Comparing',
  chooseFolder: 'Folder for exported articles',
  folder: 'Folder',
  noneChosen: 'None chosen',
  choose: 'Choose…',
  files: 'Files',
  compareFile: 'Compare…',
  targets: 'Export by itself',
  newTarget: 'New export',
  remove: 'Export there no longer',
  targetFolderHint: 'Files that Offprint did not write there are not touched.',
  file: 'File',
  targetFileHint:
    'Written anew only where something in it has changed. While nothing is selected, the last one stays.',
  nameIsTitle: 'Also the title of the book or page.',
  whenChanged: 'When somebody else has changed the file',
  noFileChosen: 'None chosen',
  when: 'When',
  whenEdited: 'When you have edited a file and its article changes',
  whenDeselected: 'Articles the search no longer finds',
  allArticles: 'All articles',
  addTarget: 'New export…',
  targetsHint:
    'What a search finds is written to a folder of Markdown files or to one file, again and again. What you edit there stays yours. A place that is away is waited for.',
  noTargets: 'Nothing is exported by itself yet.',
  exports: 'Exports',
  nothing: 'There is nothing to write.',
  /** `counts` as “3 new, 1 up to date”. */
  wouldHappen: (counts: string) => `What would happen: ${counts}.`,
  happened: (counts: string) => `Done: ${counts}.`,
  more: (count: number) => `and ${number(count)} more`,
  compare: (path: string) => `Compare ${path}`,
  isOn: (name: string) => `${name} is on`,
  edit: (name: string) => `Edit ${name}`,
  exportNow: (name: string) => `Export ${name} now`,
  facts: (schedule: string, form: string) => `${schedule}. ${form}.`,
};

export const profileTexts = {
  files: 'Files',
  path: 'Path',
  pathHint: 'Below the export folder. A slash makes a folder, .md is added.',
  frontMatter: 'Front matter',
  frontMatterHint:
    'One name: {{ value }} a line, in the order they shall have. What has no value is left out.',
  text: 'Text',
  pictureFolder: 'Folder for pictures',
  pictureLinks: 'Links to pictures',
  articleLinks: 'Links to exported articles',
  paragraphs: 'Paragraphs',
  lineBreaks: 'Line breaks',
  readBy: 'Read by',
  discussion: 'Discussion',
  discussionHint: 'What readers wrote below an article, at the end of its text, where you have kept it.',
  backlinks: 'Backlinks',
  backlinksHint: 'Which articles of the export link to it, at the end of each text.',
  provenance: 'Provenance',
  provenanceHint: 'A line at the end of each text that says where it came from.',
  language: 'Headings',
  languageHint: 'The language of headings and other words that Offprint writes into files itself.',
  languageOfInterface: 'As the interface',
  mistake: 'A template has a mistake. This is how the article looked before.',
  noArticle: 'There is no article to show yet.',
  preview: 'Preview',
  nameNeeded: 'A profile needs a name.',
  nameTaken: 'There is a profile of that name already.',
  newProfile: 'New profile',
  removeProfile: 'Remove profile',
  saveProfile: 'Save profile',
  titleOf: (name: string) => `Profile: ${name}`,
  /** A line's width in letters, as it was typed. */
  wrappedAt: (letters: string) => `Wrapped at ${letters}`,
};

export const templateHelpTexts = {
  title: 'What templates can say',
  examples: 'Examples',
  values: 'Values',
  filters: 'Filters follow a bar, several one after the other:',
};
