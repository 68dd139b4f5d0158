/** Words around the article that is read: its tools, its head, its tags, its earlier texts. */
import type { Theme } from '../../model/settings.ts';
import { counted, number } from '../format.ts';
import { minutesLeft } from './reading.ts';

export const themeTitles: Record<Theme, string> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
};

export const articleTexts = {
  unmute: 'mute no longer',
  editedSinceRead: 'edited since you read it',
  edited: 'edited',
  text: 'Text',
  attachedFiles: 'Attached files',
  file: 'file',
  fullText: 'Full text',
  feedText: 'From the feed',
  textChoice: 'Which text',
  fetchFullText: 'Get it now',
  article: 'Article',
  choose: 'Choose an article on the left, or press J for the first one.',
  nothingYet: 'Articles open here.',
  muted: 'muted',
  byRules: (names: readonly string[]) => `by rule ${names.map((name) => `“${name}”`).join(', ')}`,
  alsoIn: (feeds: readonly string[]) => `Also in ${feeds.join(', ')}`,
  /** Bytes as words; null where nobody knows how many there are. */
  downloaded: (done: string, total: string | null) => (total === null ? done : `${done} of ${total}`),
  more: (count: number) => `… and ${number(count)} more.`,
};

export const changesTexts = {
  chosen: 'This text is shown from now on, until the feed sends a new one. The other is kept.',
  title: 'What changed',
  back: 'Back to the article',
  none: 'The feed has not changed this article since Offprint first saw it.',
  compareWith: 'Compare today’s text with',
  showChanges: 'Show the changes',
  readWhole: 'Read that text',
  use: 'Use that text',
  titleOf: (article: string) => `What changed in ${article}`,
  cut: 'The texts are too long, or too different, to be compared to the end.',
  /** Before what a picture says. */
  picture: 'Picture: ',
  unchanged: (paragraphs: number) => counted(paragraphs, 'unchanged paragraph'),
};

export const progressTexts = {
  title: 'Reading progress',
  /** null: at the beginning or the end. */
  position: (percent: number, left: number | null) =>
    left === null ? `${percent} %` : `${percent} %, ${minutesLeft(left)}`,
  readingTime: (minutes: number, left: number | null) =>
    left === null ? `${minutes} min` : `${minutes} min, ${left} left`,
};

export const tagLineTexts = {
  suggested: 'suggested',
  isNew: 'new tag',
  field: 'Add a tag',
  placeholder: 'Type a tag',
  alreadyThere: 'It has this tag already.',
  typeName: 'Type a name for the tag.',
  add: '+ tag',
  remove: (tag: string) => `Remove tag ${tag}`,
};

export const toolbarTexts = {
  export: 'Export',
  exportThis: 'Export this article',
  exportTo: 'Export this article to…',
  exportSaved: 'Export saved articles…',
  title: 'Article tools',
  back: 'Back to the list',
  saved: 'Saved',
  save: 'Save',
  onLater: 'On Later',
  later: 'Later',
  addTag: 'Add tag',
  markUnread: 'Mark as unread',
  markRead: 'Mark as read',
  changes: 'What changed',
  openOriginal: 'Open original',
};

export const themeTexts = {
  title: 'Theme',
};
