/** How the reader wants a feed to be asked: user agent, names of headers, user name; what is secret only sealed. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type FeedRequestRow = {
  userAgent: string | null;
  username: string | null;
  hasPassword: boolean;
  headerNames: string[];
  /** Encrypted by the system's keyring; null: nothing is secret, or it is known for this session only. */
  sealed: Uint8Array | null;
};

const none: FeedRequestRow = {
  userAgent: null,
  username: null,
  hasPassword: false,
  headerNames: [],
  sealed: null,
};

/** What is stored for a feed; nothing changed, when there is nothing. */
export function readFeedRequest(library: Library, feedId: number): FeedRequestRow {
  const row = prepared<{
    user_agent: string | null;
    username: string | null;
    has_password: number;
    header_names: string;
    sealed: Buffer | null;
  }>(
    library.db,
    'SELECT user_agent, username, has_password, header_names, sealed FROM feed_requests WHERE feed_id = ?',
  ).get(feedId);
  if (row === undefined) return none;
  return {
    userAgent: row.user_agent,
    username: row.username,
    hasPassword: row.has_password === 1,
    headerNames: JSON.parse(row.header_names) as string[],
    sealed: row.sealed,
  };
}

export function writeFeedRequest(library: Library, feedId: number, request: FeedRequestRow): void {
  library.db
    .prepare(
      `INSERT OR REPLACE INTO feed_requests (feed_id, user_agent, username, has_password, header_names, sealed)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      feedId,
      request.userAgent,
      request.username,
      request.hasPassword ? 1 : 0,
      JSON.stringify(request.headerNames),
      request.sealed,
    );
}
