/** Words of the reader's account on DEV or another Forem site. */
import type { AccountImport, AccountPreview, ListedArticle, ListMark } from '../../model/accounts.ts';
import { counted, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const accountTexts = {
  title: 'Your account on DEV',
  settingTitle: 'Your account on DEV or another Forem site',
  settingDetail: 'Its reading list and followed tags can be taken over. Offprint works without any account.',
  open: 'Reading list and tags…',
  about:
    'With an API key, Offprint reads your reading list and the tags you follow there, and takes over what you choose. It changes nothing on the site.',
  noHosts: 'No site is known to run Forem. Add one in the settings, under Feeds.',
  site: 'Site',
  key: 'API key',
  keyHint: (host: string) => `You make one at ${host}, in the settings, under Extensions.`,
  makeKey: 'Open that page',
  remember: 'Remember the key',
  rememberDetail: 'Sealed by the system’s keyring. Otherwise it is forgotten when Offprint ends.',
  connect: 'Look at the account',
  connecting: 'Asking the site…',
  connectedAs: (username: string, host: string) => `@${username} on ${host}`,
  forSession: 'The key is known until Offprint ends.',
  forget: 'Forget the key',
  forgotten: (host: string) => `The key for ${host} is forgotten.`,
  readingList: 'Reading list',
  tags: 'Followed tags',
  all: 'All',
  none: 'None',
  emptyList: 'The reading list is empty.',
  noTags: 'No tags are followed.',
  mark: 'Articles become',
  own: 'With these tags',
  ownPlaceholder: 'None',
  ownHint: 'Between commas.',
  importing: 'Taking over the account',
  stopped: 'Stopped. What was taken over stays.',
  run: 'Take over',
  done: 'Done',
  again: 'Try again',
  followed: 'followed',
};

export const markChoices: readonly { value: ListMark; title: string }[] = [
  { value: 'saved', title: 'Saved' },
  { value: 'later', title: 'Later' },
  { value: 'none', title: 'Only tagged' },
];

/** "23 articles on the reading list, 4 of them here already; 6 tags followed" */
export function previewWords({ articles, tags }: AccountPreview): string {
  const here = articles.filter(({ articleId }) => articleId !== null).length;
  const already = here === 0 ? '' : `, ${number(here)} of them here already`;
  return `${counted(articles.length, 'article')} on the reading list${already}; ${counted(tags.length, 'tag')} followed.`;
}

export function articleWords({ author, savedAt, articleId, isSaved, isLater }: ListedArticle): string {
  const here = isSaved
    ? 'saved here'
    : isLater
      ? 'on Later here'
      : articleId === null
        ? ''
        : 'in the library';
  return [author ?? '', savedAt === null ? '' : `listed ${day(savedAt)}`, here]
    .filter((part) => part !== '')
    .join(' · ');
}

export function importedWords({
  wanted,
  fetched,
  alreadyThere,
  feedsAdded,
  failures,
}: AccountImport): string {
  const parts = [
    ...(wanted === 0 ? [] : [`${counted(fetched, 'article')} fetched`]),
    ...(alreadyThere === 0 ? [] : [`${number(alreadyThere)} marked where they are`]),
    ...(feedsAdded === 0 ? [] : [`${counted(feedsAdded, 'feed')} added`]),
    ...(failures.length === 0 ? [] : [`${number(failures.length)} could not be fetched`]),
  ];
  return parts.length === 0 ? 'There was nothing to take over.' : `${parts.join(', ')}.`;
}

export const failureWords = ({ title, error }: AccountImport['failures'][number]): string =>
  `${title}: ${errorWords(error).title}`;
