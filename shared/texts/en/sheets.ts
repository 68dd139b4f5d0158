/** Words of the palette and of the small sheets: folders, smart feeds, series, licences. */
import type { SmartIcon } from '../../model/smart.ts';
import { counted } from '../format.ts';

/** What a sign shows, for the ear. */
export const iconTitles: Record<SmartIcon, string> = {
  sparkles: 'sparkles',
  star: 'star',
  heart: 'heart',
  flame: 'flame',
  bolt: 'bolt',
  bell: 'bell',
  book: 'book',
  code: 'code',
  terminal: 'terminal',
  database: 'database',
  globe: 'globe',
  shield: 'shield',
  bug: 'bug',
  rocket: 'rocket',
  briefcase: 'briefcase',
  coffee: 'coffee',
  music: 'music',
  video: 'video',
  flask: 'flask',
  newspaper: 'newspaper',
};

export const licencesTexts = {
  title: 'Licences',
  madeOf: (packages: number) => `Made of ${counted(packages, 'package')} by others.`,
};

export const moveTexts = {
  noFolder: 'No folder',
  folder: 'Folder',
  placeholder: 'A folder, or the name of a new one',
  nothing: 'It is in the only folder there is. Type a name for a new one.',
  title: (feed: string) => `Move ${feed}`,
  within: (folder: string) => `in ${folder}`,
  newFolder: (name: string) => `New folder “${name}”`,
};

export const paletteTexts = {
  smartFeed: 'smart feed',
  folder: 'folder',
  feed: 'feed',
  tag: 'tag',
  title: 'Find a command',
  field: 'Command or place',
  placeholder: 'What do you want to do?',
  nothing: 'No command or place is called that.',
  readFor: (minutes: number) => `Read for ${counted(minutes, 'minute')}`,
};

export const folderTexts = {
  title: 'Folder',
  remove: 'Remove folder',
  removeHint: 'Removing the folder keeps its feeds: they move one level up.',
  removed: (folder: string) => `Folder “${folder}” removed. Its feeds stay.`,
};

export const queueTexts = {
  title: 'Read for a while',
  pick: 'Pick articles',
  minutes: 'Minutes',
  hint: 'What you put on Later comes first, the oldest before the others; then what is unread.',
  limits: (most: number) => `Between 1 and ${most} minutes.`,
};

export const smartTexts = {
  query: 'Query',
  queryHint: 'It always shows what matches. The words are those of the search box.',
  heading: 'Heading',
  headingHint: 'Smart feeds with the same heading stand together. Empty: on top.',
  icon: 'Icon',
  keepTitle: 'Keep as smart feed',
  keep: 'Keep',
  title: 'Smart feed',
  remove: 'Remove',
  changed: (name: string) => `Smart feed “${name}” changed`,
  removed: (name: string) => `Smart feed “${name}” removed`,
};

export const seriesTexts = {
  parts: (count: number) => counted(count, 'part'),
};
