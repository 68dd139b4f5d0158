/** Feeds offered on first run: DEV's own, and its tags. */
export type StarterFeed = { title: string; address: string; description: string };

export const starterFeeds: readonly StarterFeed[] = [
  { title: 'DEV', address: 'https://dev.to/feed', description: 'What the community reads now' },
  {
    title: 'DEV latest',
    address: 'https://dev.to/feed/latest',
    description: 'Everything, as it is published',
  },
];

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
