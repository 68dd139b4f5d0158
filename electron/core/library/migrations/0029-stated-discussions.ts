/** Where the feed says an article is talked about, and how much: what readers elsewhere wrote is one press away. */
export const statedDiscussions = {
  version: 29,
  name: 'stated-discussions',
  sql: `
ALTER TABLE articles ADD COLUMN discussion_url TEXT;
ALTER TABLE articles ADD COLUMN discussion_feed_url TEXT;
ALTER TABLE articles ADD COLUMN discussion_comments INTEGER;
`,
} as const;
