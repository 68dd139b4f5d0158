/** Words of the settings: their sections, and what each means. */
import type { Settings } from '../../model/settings.ts';
import { counted } from '../format.ts';

export const sectionTitles: Record<
  'look' | 'text' | 'reading' | 'keys' | 'feeds' | 'keeping' | 'offline' | 'network' | 'system' | 'about',
  string
> = {
  look: 'Look',
  text: 'Text',
  reading: 'Reading',
  keys: 'Keys',
  feeds: 'Feeds',
  keeping: 'Keeping',
  offline: 'Offline',
  network: 'Network',
  system: 'System',
  about: 'About',
};

/** By the setting's id: what it is called, and what it means. */
export const entryTexts = {
  theme: {
    title: 'Theme',
    detail: 'Light, sepia or dark paper, or whichever the system has just now.',
  },
  accent: {
    title: 'Accent colour',
    detail: 'Of what is chosen, pressed and linked. Where the system tells none, it is Offprint’s blue.',
  },
  density: {
    title: 'Rows of the list',
    detail:
      'Compact rows are one line; comfortable ones have a picture and the first words; cards stand side by side.',
  },
  typography: {
    title: 'Text of articles',
    detail:
      'Typeface, size, space between lines, width of the text, justified lines, hyphens, long lines of code.',
  },
  readOnOpen: {
    title: 'Mark articles as read when they are opened',
    detail: 'Off: an article stays unread until you mark it.',
  },
  readAfter: {
    title: 'How long an article must stay open for that',
    detail: 'With a little time, glancing through the list marks nothing.',
  },
  readOnScroll: {
    title: 'Mark articles as read when they are scrolled past',
    detail: 'What leaves the list at the top counts as read. The undo key takes it back.',
  },
  speech: {
    title: 'Reading aloud',
    detail:
      'How fast, and by which voice of the system. Without a choice, one that speaks the article’s language.',
  },
  keys: {
    title: 'Keys of commands',
    detail: 'Every command can have other keys, more keys, or none.',
  },
  singleKeys: {
    title: 'Single letters and signs run commands',
    detail:
      'Off: only keys such as Ctrl+K, Enter or F5 do. For speech input, or when keys are hit by mistake.',
  },
  refreshOnStart: {
    title: 'Refresh when Offprint starts',
    detail: 'Asks the feeds that are due. Off: the first refresh waits for its time, or for you.',
  },
  firstPages: {
    title: 'How far back a new feed is read',
    detail: 'Feeds of DEV, of WordPress and others come in pages. Older entries come in as read.',
  },
  completeExcerpts: {
    title: 'Full texts for excerpts',
    detail:
      'Where a feed sends excerpts, the pages of its articles are fetched for their text. A feed’s own settings go before.',
  },
  foremHosts: {
    title: 'Sites that run Forem',
    detail:
      'Forem is the software of DEV. On these sites, Offprint understands people, tags and organisations.',
  },
  foremRecords: {
    title: 'What Forem sites know of articles',
    detail:
      'The author’s own Markdown, series, reactions and more are asked for, one article a second. The site learns which.',
  },
  feedTools: {
    title: 'Import, export, rules and tags',
    detail: '',
  },
  retention: {
    title: 'Articles you did not keep',
    detail: 'How long they stay in the library.',
  },
  space: {
    title: 'Space the library takes',
    detail: 'Tidy up what nobody needs.',
  },
  backups: {
    title: 'Backups',
    detail: 'Copies of the library, the way back to one, and a check whether it is whole.',
  },
  keepOffline: {
    title: 'Keep articles complete offline',
    detail: 'What you choose has its pictures and full text fetched in quiet moments.',
  },
  offlineQuery: {
    title: 'Which articles',
    detail: 'The words are those of the search box.',
  },
  offlineBudget: {
    title: 'Room for pictures, in GB',
    detail:
      'When they take more, pictures of the oldest articles you have read go first. What you saved, tagged or marked stays.',
  },
  offlineRoom: {
    title: 'What is kept now',
    detail: 'How much room pictures take. Fetch at once what is still missing.',
  },
  offlineVerify: {
    title: 'Stored pictures',
    detail:
      'Reads all of them: what is gone or damaged can be fetched again, files that belong to nothing go.',
  },
  images: {
    title: 'Remote pictures',
    detail:
      'Offprint fetches and keeps them; a page never does. Otherwise only stored ones are shown, and each article has a button that loads its own.',
  },
  proxy: {
    title: 'Proxy',
    detail:
      'How Offprint reaches the network: as the system says, without a proxy, or through the one you name.',
  },
  about: {
    title: 'Version and library',
    detail: 'Where the library lies, and what it holds.',
  },
  diagnostics: {
    title: 'Diagnostics',
    detail: 'What to send with a report, and the log it is from.',
  },
  licences: {
    title: 'Licences',
    detail: 'Of Offprint, and of everything it is made of.',
  },
};

export const accentTitles: Record<Settings['accent'], string> = {
  system: 'The system’s',
  own: 'Offprint’s',
};

export const densityTitles: Record<Settings['listDensity'], string> = {
  comfortable: 'Comfortable',
  compact: 'Compact',
  cards: 'Cards',
};

/** By seconds. */
export const openTimes: readonly { value: string; title: string }[] = [
  { value: '0', title: 'Not at all: at once' },
  { value: '3', title: '3 seconds' },
  { value: '10', title: '10 seconds' },
  { value: '30', title: '30 seconds' },
  { value: '60', title: 'A minute' },
];

export const commonSettingTexts = { copy: 'Copy…', show: 'Show', changeKeys: 'Change keys…' };

export const feedToolTexts = {
  importIt: 'Import…',
  exportOpml: 'Export OPML…',
  exportArticles: 'Export articles…',
  exportByItself: 'Export by itself…',
  rules: 'Rules…',
  tags: 'Tags…',
};

export const foremRecordTexts = {
  saved: 'Of articles I save',
  opened: 'Of articles I save or open',
  never: 'Never',
};

export const networkTexts = {
  system: 'As the system says',
  none: 'None',
  manual: 'This one',
  proxy: 'Proxy',
  address: 'Address of the proxy',
  addressHint: 'Feeds and images go through it; what lies on this machine or in your own network does not.',
  addressPlaceholder: 'http://proxy.example:3128 or socks5://127.0.0.1:1080',
  /** Which pictures are fetched. */
  always: 'Of articles I open or keep offline',
  saved: 'Only of what I save or put on Later',
  ask: 'Only when I ask for them',
};

export const settingsTexts = {
  title: 'Settings',
  allReset: 'All settings reset',
  resetAll: 'Reset all',
  search: 'Search settings',
  sections: 'Sections of the settings',
  noneFound: 'No setting has these words.',
  reset: (setting: string) => `Reset: ${setting}`,
  found: (articles: number) => `${counted(articles, 'article')} now.`,
};
