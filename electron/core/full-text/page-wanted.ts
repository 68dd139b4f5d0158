/** What a request for an article's page is made of. */
import type { Pool } from '../base/pool/pool.ts';
import type { ChooseProxy } from '../http/choose-proxy.ts';
import type { Place } from '../http/host-slots.ts';
import type { OwnRequest } from '../http/own-headers.ts';
import type { Library } from '../library/connection/open.ts';

export type AskPageContext = {
  library: Library;
  pool: Pool;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
};

export type PageWanted = {
  url: string;
  allowedPrivateHosts: readonly string[];
  /** How the reader has the feed asked; sent to the feed's own origin only. */
  own: { feedUrl: string; request: OwnRequest } | null;
  known: { title: string; text: string };
};

export type Turn = { place: Place; isUrgent: boolean; signal: AbortSignal };
