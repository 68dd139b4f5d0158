/** Feeds offered on first run: DEV's own, and its tags. Words for them are in shared/texts/en/add-feed.ts. */
export const starterFeeds = [
  { name: 'top', address: 'https://dev.to/feed' },
  { name: 'latest', address: 'https://dev.to/feed/latest' },
] as const;
export type StarterFeedName = (typeof starterFeeds)[number]['name'];

export const starterTags: readonly string[] = [
  'javascript',
  'typescript',
  'webdev',
  'react',
  'python',
  'go',
  'rust',
  'devops',
  'ai',
  'opensource',
  'sql',
  'security',
  'testing',
  'career',
  'beginners',
];

/** Address of the feed of one DEV tag. */
export function starterTagAddress(tag: string): string {
  return `https://dev.to/feed/tag/${encodeURIComponent(tag)}`;
}
