/** An OPML list as a pool thread hands it over: in pieces small enough to be taken up without anyone having to wait. */
import { type OpmlFeed, type OpmlFolder, type RejectedOutline, readOpml } from './opml.ts';

export type OpmlBatches = {
  isOwn: boolean;
  folders: OpmlFolder[];
  rejected: RejectedOutline[];
  total: number;
  /** The one server all of it lies on, when it names several feeds and these are all there: scheme, host and port. */
  server: string | null;
  /**
   * JSON of `OpmlFeed[]` each. Texts cross threads as bytes; 20,000 records at once would be built anew in the thread
   * that answers the window.
   */
  batches: string[];
};

const batchSize = 100;

/** Throws `opml-invalid`, also for a list that names no feed at all. */
export function readOpmlInBatches(input: { text: string }): OpmlBatches {
  const { isOwn, folders, rejected, feeds } = readOpml(input.text);
  const batches: string[] = [];
  for (let index = 0; index < feeds.length; index += batchSize) {
    batches.push(JSON.stringify(feeds.slice(index, index + batchSize)));
  }
  return { isOwn, folders, rejected, total: feeds.length, server: oneServer(feeds), batches };
}

function oneServer(feeds: readonly OpmlFeed[]): string | null {
  const [first] = feeds;
  if (first === undefined || feeds.length < 2) return null;
  const server = URL.parse(first.feedUrl)?.origin ?? null;
  return feeds.every(({ feedUrl }) => URL.parse(feedUrl)?.origin === server) ? server : null;
}

export function readBatch(batch: string): OpmlFeed[] {
  return JSON.parse(batch) as OpmlFeed[];
}
