/** Words of a feed's page. */
import { clockTime, counted, number } from '../format.ts';

export const answerTexts = {
  headersCopied: 'Headers copied',
  none: 'There has been no answer yet.',
  copyHeaders: 'Copy headers',
  headers: 'Headers',
  status: (status: number) => `Status: ${status}`,
  /** `when` as “5 min ago”. */
  cameFrom: (status: string, when: string, url: string) => `${status} ${when} from ${url}`,
};

export const doctorTexts = {
  running: 'Asking for the feed and reading it, line by line…',
  hint: 'Asks the server for the feed once and holds it against the specifications: what other readers may stumble over, and where.',
  examining: 'Examining…',
  examine: 'Examine the feed',
  again: 'Examine again',
  sound: 'The feed is as its specification wants it, and is served as it should be.',
};

export const feedPageTexts = {
  overview: 'Overview',
  log: 'Log',
  answer: 'Answer',
  doctor: 'Doctor',
  settings: 'Settings',
  feed: 'Feed',
  sections: 'Sections',
};

export const feedSettingsTexts = {
  fullText: 'Full text from the page',
  usual: 'Offprint decides',
  halfHourly: 'Every half hour',
  hourly: 'Every hour',
  sixHourly: 'Every six hours',
  daily: 'Once a day',
  weekly: 'Once a week',
  name: 'Title',
  tags: 'Tags for new articles',
  none: 'None',
  section: 'Name and place',
  folder: 'Folder',
  checked: 'Checked',
  notify: 'Notify me of new articles',
  pause: 'Pause',
  pauseHint: 'It stays in the library and is not asked for new articles.',
  keeping: 'Keeping',
  unsubscribe: 'Unsubscribe',
  everyMinutes: (minutes: number) => `Every ${number(minutes)} minutes`,
};

export const headersTexts = {
  stored: 'Stored',
  replace: 'Replace',
  value: 'Value',
  headers: 'Headers',
  hint: 'Sent along with each request, such as a token. Only to the server of this feed.',
  add: 'Add a header',
  save: 'Save the headers',
  /** A header may have no name yet. */
  replaceValue: (name: string) =>
    name === '' ? 'Replace the value of this header' : `Replace the value of ${name}`,
  newValue: (name: string) => `New value of ${name}`,
  remove: (name: string) => (name === '' ? 'Remove this header' : `Remove ${name}`),
};

export const logTexts = {
  none: 'It has not been checked yet.',
  title: 'Checks, newest first',
  took: (ms: number) => `${number(ms)} ms`,
  more: (count: number) => `And ${number(count)} more.`,
};

export const loginTexts = {
  title: 'Login',
  userName: 'User name',
  none: 'None',
  password: 'Password',
  stored: 'Stored',
  replacePassword: 'Replace the password',
  replace: 'Replace',
  newPassword: 'New password',
  save: 'Save the login',
  keep: 'Keep the stored one',
  remove: 'Remove the login',
};

export const overviewTexts = {
  hasGaps: 'Entries are missing in the midst.',
  offline: 'You are offline. What is here can be read; checks go on when the connection is back.',
  checking: 'Checking…',
  checkNow: 'Check now',
  nextCheck: 'Next check',
  requests: 'Requests',
  articles: 'Articles',
  olderEntries: 'Older entries',
  feed: 'Feed',
  site: 'Site',
  about: 'About',
  moved: (address: string) =>
    `The server says that this feed has moved to ${address}. There is nothing to do: Offprint takes the new address over when the next answer says the same.`,
  otherFeed: (address: string) => `The site may have another feed: ${address}`,
  counts: (articles: number, unread: number) => `${counted(articles, 'article')}, ${number(unread)} unread`,
  /** `when` as “5 min ago”. */
  subscribed: (when: string) => `Subscribed ${when}.`,
};

export const requestTexts = {
  userAgent: 'User agent',
  usualAgent: 'Offprint’s own',
  agentHint: 'By it the server knows who asks. Some serve feeds only to names they know.',
  title: 'How it is asked for',
  noKeyring:
    'This system has no keyring to seal secrets with: the password and the values of headers are kept until Offprint quits, and are asked for again after that.',
};

export const unsubscribeTexts = {
  ask: 'Unsubscribe…',
  noneLost: 'It has brought no articles; nothing is lost with it.',
  keepSaved: 'Keep saved and tagged articles',
  keep: 'Keep the feed',
  unsubscribe: 'Unsubscribe',
  question: (articles: number) =>
    `${articles === 1 ? 'Its article leaves the library.' : `Its ${counted(articles, 'article')} leave the library.`} It can be undone for an hour, while Offprint runs.`,
  done: (removed: number, kept: number) =>
    kept > 0
      ? `Unsubscribed: ${counted(removed, 'article')} removed, ${counted(kept, 'saved article')} kept.`
      : `Unsubscribed: ${counted(removed, 'article')} removed.`,
};

export const checkTexts = {
  already: 'It is being checked already.',
  offline: 'Not checked: you are offline.',
  mustWait: (until: number, now: number) =>
    `Not asked: the server asked to wait until ${clockTime(until, now)}.`,
  checked: (outcome: string) => `Just checked. ${outcome}`,
};
