/**
 * How each feed is asked where the reader changed it. What is secret (values of headers, the password) is stored sealed by
 * the system's keyring; without one it is known until the program ends and never written down.
 */
import { AppError } from '../../../../shared/errors.ts';
import type { FeedRequest } from '../../../../shared/model/feeds.ts';
import type { Secrets } from '../../base/secrets.ts';
import { checkBasicAuth, checkHeaders, checkUserAgent, type OwnRequest } from '../../http/own-headers.ts';
import type { Library } from '../../library/connection/open.ts';
import {
  type FeedRequestRow,
  readFeedRequest,
  writeFeedRequest,
} from '../../library/subscriptions/feed-requests-table.ts';
import { askAfresh } from '../../library/subscriptions/schedule-changes.ts';

export type RequestChange = {
  userAgent?: string | null | undefined;
  /** All there shall be; a null value keeps what is stored under that name. */
  headers?: readonly { name: string; value: string | null }[] | undefined;
  /** null takes it away; a null password keeps the stored one. */
  basicAuth?: { username: string; password: string | null } | null | undefined;
};

export type FeedRequests = {
  /** What may be shown: no values, no password. */
  show(feedId: number): FeedRequest;
  /**
   * Checks and seals a change, and answers with what writes it: sealing takes its time, a transaction must not. Once written
   * the feed is due and asked without validators, since what it got before may be another reader's view.
   * `feedId` null: a feed that is not there yet. Throws `invalid-input` {field, reason}.
   */
  prepare(feedId: number | null, change: RequestChange): Promise<(feedId: number, now: number) => void>;
  /** null: nothing of its own. 'closed': its secrets are sealed or gone with the session. */
  open(feedId: number): Promise<OwnRequest | null | 'closed'>;
  /** Counts the changes of a feed, so that an answer to an older request is known as such. */
  revision(feedId: number): number;
};

type Opened = { headers: Record<string, string>; password: string | null };

export function createFeedRequests(ports: { library: Library; secrets: Secrets }): FeedRequests {
  const { library, secrets } = ports;
  /** Opened once in a session; `seal` tells whether another program has stored something else since. */
  const known = new Map<number, { seal: string | null; opened: Opened }>();
  const revisions = new Map<number, number>();

  async function openSecrets(feedId: number, row: FeedRequestRow): Promise<Opened | null> {
    const seal = sealOf(row);
    const inMemory = known.get(feedId);
    if (inMemory !== undefined && inMemory.seal === seal) return inMemory.opened;
    if (row.sealed === null) return null;
    const text = await secrets.open(row.sealed);
    const opened = text === null ? null : readOpened(text);
    if (opened !== null) known.set(feedId, { seal, opened });
    return opened;
  }

  async function prepare(
    feedId: number | null,
    change: RequestChange,
  ): Promise<(feedId: number, now: number) => void> {
    check(change);
    const row = feedId === null ? nothing : readFeedRequest(library, feedId);
    if (change.headers === undefined && change.basicAuth === undefined) {
      // Nothing secret changes, so it may stay closed.
      const userAgent = change.userAgent === undefined ? row.userAgent : change.userAgent;
      return (id, now) => write(id, { ...row, userAgent }, now);
    }
    const stored = feedId === null || !needsStored(row, change) ? null : await openSecrets(feedId, row);
    const opened: Opened = {
      headers: mergeHeaders(row, stored, change.headers),
      password: mergePassword(row, stored, change.basicAuth),
    };
    const next = changedRow(row, change, opened);
    if (hasSecrets(next)) next.sealed = await secrets.seal(JSON.stringify(opened));
    return (id, now) => {
      write(id, next, now);
      known.set(id, { seal: sealOf(next), opened });
    };
  }

  function write(feedId: number, row: FeedRequestRow, now: number): void {
    writeFeedRequest(library, feedId, row);
    askAfresh(library, feedId, now);
    revisions.set(feedId, (revisions.get(feedId) ?? 0) + 1);
  }

  return {
    show(feedId) {
      const row = readFeedRequest(library, feedId);
      const { userAgent, username, hasPassword, headerNames } = row;
      return {
        userAgent,
        username,
        hasPassword,
        headerNames,
        isForSession: hasSecrets(row) && row.sealed === null,
      };
    },
    prepare,
    async open(feedId) {
      const row = readFeedRequest(library, feedId);
      if (!hasSecrets(row)) {
        return row.userAgent === null && row.username === null
          ? null
          : { userAgent: row.userAgent, headers: [], basicAuth: authOf(row, null) };
      }
      const opened = await openSecrets(feedId, row);
      if (opened === null) return 'closed';
      return {
        userAgent: row.userAgent,
        headers: Object.entries(opened.headers),
        basicAuth: authOf(row, opened.password),
      };
    },
    revision: (feedId) => revisions.get(feedId) ?? 0,
  };
}

const nothing: FeedRequestRow = {
  userAgent: null,
  username: null,
  hasPassword: false,
  headerNames: [],
  sealed: null,
};

const hasSecrets = (row: FeedRequestRow): boolean => row.hasPassword || row.headerNames.length > 0;

/** What of a row changes when its secrets do, as far as this program can tell. */
const sealOf = (row: FeedRequestRow): string =>
  row.sealed === null
    ? JSON.stringify([row.headerNames, row.hasPassword])
    : Buffer.from(row.sealed).toString('base64');

const authOf = (row: FeedRequestRow, password: string | null): OwnRequest['basicAuth'] =>
  row.username === null ? null : { username: row.username, password: password ?? '' };

function check(change: RequestChange): void {
  if (change.userAgent != null) checkUserAgent(change.userAgent);
  if (change.headers !== undefined) checkHeaders(change.headers);
  if (change.basicAuth != null) checkBasicAuth(change.basicAuth);
}

/** Whether the change keeps something of what is sealed. */
function needsStored(row: FeedRequestRow, { headers, basicAuth }: RequestChange): boolean {
  return (
    hasSecrets(row) &&
    (headers === undefined ||
      headers.some((one) => one.value === null) ||
      basicAuth === undefined ||
      basicAuth?.password === null)
  );
}

/** Not yet sealed. Throws `invalid-input`. */
function changedRow(
  row: FeedRequestRow,
  { userAgent, basicAuth }: RequestChange,
  opened: Opened,
): FeedRequestRow {
  const headerNames = Object.keys(opened.headers);
  const username = basicAuth === undefined ? row.username : (basicAuth?.username ?? null);
  if (username !== null && headerNames.some((name) => /^authorization$/i.test(name))) {
    throw new AppError('invalid-input', { field: 'headers', reason: 'login-and-authorization' });
  }
  return {
    userAgent: userAgent === undefined ? row.userAgent : userAgent,
    username,
    hasPassword: opened.password !== null,
    headerNames,
    sealed: null,
  };
}

function mergeHeaders(
  row: FeedRequestRow,
  stored: Opened | null,
  wanted: RequestChange['headers'],
): Record<string, string> {
  const list = wanted ?? row.headerNames.map((name) => ({ name, value: null }));
  return Object.fromEntries(
    list.map(({ name, value }) => {
      if (value !== null) return [name, value];
      const found = Object.entries(stored?.headers ?? {}).find(
        ([one]) => one.toLowerCase() === name.toLowerCase(),
      );
      if (found === undefined) {
        throw new AppError('invalid-input', { field: 'headers', reason: 'retype-header', header: name });
      }
      return [name, found[1]];
    }),
  );
}

function mergePassword(
  row: FeedRequestRow,
  stored: Opened | null,
  wanted: RequestChange['basicAuth'],
): string | null {
  if (wanted === null) return null;
  if (wanted !== undefined && wanted.password !== null) return wanted.password;
  if (!row.hasPassword) return null;
  if (stored === null || stored.password === null) {
    throw new AppError('invalid-input', { field: 'basicAuth', reason: 'retype-password' });
  }
  return stored.password;
}

/** null: it is not what was sealed. */
function readOpened(text: string): Opened | null {
  try {
    const { headers, password } = JSON.parse(text) as Partial<Opened>;
    return { headers: headers ?? {}, password: password ?? null };
  } catch {
    return null;
  }
}
