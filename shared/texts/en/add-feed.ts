/** Words of subscribing, and of the first screen. */
import type { StarterFeedName } from '../../starter-feeds.ts';
import { counted } from '../format.ts';

export const addFeedTexts = {
  instead: 'What this address shows has no feed of its own. The nearest there is:',
  several: 'This page offers several feeds. Choose one:',
  feedsFound: 'Feeds found',
  subscribe: 'Subscribe',
  goToFeed: 'Go to feed',
  subscribing: 'Subscribing…',
  looking: 'Looking for feeds…',
  title: 'Add feed',
  addressPlaceholder: 'dev.to/ben, a blog, or a feed',
  addressHint: 'A page, a feed, or a DEV address: a person, a tag, an organisation.',
  folder: 'Folder',
  noFolder: 'None',
  tags: 'Tags for its articles',
  tagsPlaceholder: 'rust, work/reading',
  subscribeTo: (feed: string) => `Subscribe to ${feed}`,
  goTo: (feed: string) => `Go to ${feed}`,
  subscribed: (feed: string) => `Subscribed to “${feed}”.`,
  known: (feed: string) => `You are subscribed to “${feed}” already. Press Enter to go there.`,
};

export const starterTexts: Record<StarterFeedName, { title: string; description: string }> = {
  top: { title: 'DEV', description: 'What the community reads now' },
  latest: { title: 'DEV latest', description: 'Everything, as it is published' },
};

export const welcomeTexts = {
  looking: 'Looking for the feed…',
  addingSample: 'Adding the sample library',
  welcome: 'Welcome',
  title: 'Welcome to Offprint',
  intro:
    'A reader for DEV and other developers’ feeds. Everything you read is kept on this computer; there is no account.',
  begin: 'Begin with DEV',
  devFeeds: 'DEV feeds',
  chooseOne: 'Choose at least one',
  bringOwn: 'Or bring your own',
  address: 'Address of a site or feed',
  addressPlaceholder: 'Any blog, feed or DEV address',
  importOpml: 'Import OPML…',
  trySample: 'Try the sample library',
  back: 'Back to the library',
  skip: 'Skip, and look around first',
  notAdded: (feeds: number) => `${counted(feeds, 'feed')} could not be added.`,
  sampleAdded: (articles: number) => `${counted(articles, 'article')} to try Offprint with.`,
  subscribe: (feeds: number) => `Subscribe to ${counted(feeds, 'feed')}`,
};
