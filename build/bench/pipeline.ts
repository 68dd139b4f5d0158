/**
 * Two figures: the time from bytes to measured entries (decode → repair → parse → normalise → scan) as a multiple of
 * rss-parser's own `parseString` on the same feeds in the same run, and how long a feed of 20 MB holds up the core
 * thread while it is fetched, read and stored. `--feeds DIR` takes the feeds of a folder instead of made ones.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import Parser from 'rss-parser';
import { readyToStore, scanItems } from '../../electron/core/entries/ready-to-store.ts';
import { readFeed } from '../../electron/core/feeds/read/read-feed.ts';
import { createBenchCore } from './bench-core.ts';
import { type BenchFeed, devShapedFeed, sampleFeeds } from './sample-feeds.ts';
import { median, printTable, rounded } from './table.ts';

const rounds = 9;
const warmUp = 3;
/** Developers' feeds are public; which of them run Forem does not matter here. */
const foremHosts = ['dev.to'];

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { feeds: { type: 'string' }, json: { type: 'boolean' } },
  });
  const feeds = values.feeds === undefined ? sampleFeeds() : feedsOfFolder(values.feeds);
  const speed = await measureSpeed(feeds);
  const blocking = await measureBlocking();
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify({ speed, blocking })}\n`);
    return;
  }
  printTable(`Pipeline without network, ${feeds.length} feeds, ${speed.megabytes} MB`, speed.stages);
  printTable('A feed just below the limit of 20 MB, and the core thread', [blocking]);
}

function feedsOfFolder(folder: string): BenchFeed[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:xml|rss|atom|rdf)$/.test(name))
    .map((name) => ({
      name,
      url: 'https://example.org/feed',
      contentType: 'application/xml',
      bytes: readFileSync(join(folder, name)),
    }));
}

async function measureSpeed(feeds: readonly BenchFeed[]) {
  const bytes = feeds.reduce((sum, feed) => sum + feed.bytes.byteLength, 0);
  const times: Record<string, number[]> = {};
  const note = (stage: string, ms: number): void => {
    times[stage] ??= [];
    times[stage].push(ms);
  };
  const parser = new Parser();
  const texts = feeds.map((feed) => new TextDecoder().decode(feed.bytes));
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const isMeasured = round >= warmUp;
    let startedAt = performance.now();
    for (const text of texts) await parser.parseString(text);
    if (isMeasured) note('rss-parser alone', performance.now() - startedAt);

    startedAt = performance.now();
    const read = [];
    for (const feed of feeds) read.push(await readFeed(feed.bytes, { ...feed, foremHosts }));
    const readAt = performance.now();
    const scanned = read.map((feed) => scanItems(feed, foremHosts));
    const scannedAt = performance.now();
    for (const items of scanned) items.map(readyToStore);
    if (!isMeasured) continue;
    note('decode to normalise', readAt - startedAt);
    note('scan', scannedAt - readAt);
    note('pipeline', scannedAt - startedAt);
    note('words for the index, packing', performance.now() - scannedAt);
  }
  const yardstick = median(times['rss-parser alone'] ?? []);
  return {
    megabytes: rounded(bytes / 1e6),
    ratio: rounded(median(times.pipeline ?? []) / yardstick, 2),
    stages: Object.entries(times).map(([stage, ms]) => ({
      stage,
      'ms per MB': rounded(median(ms) / (bytes / 1e6)),
      'times rss-parser': rounded(median(ms) / yardstick, 2),
    })),
  };
}

/** Fetches from a server in a thread of its own, so that only core's own work shows. */
async function measureBlocking() {
  const body = devShapedFeed(1, 520, { paragraphs: 40, codeBlocks: 3 });
  const server = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads');
     require('node:http').createServer((request, response) => {
       response.writeHead(200, { 'Content-Type': 'application/rss+xml' });
       response.end(workerData);
     }).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });`,
    { eval: true, workerData: body },
  );
  const port = await new Promise<number>((resolve) => server.once('message', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const core = createBenchCore(folder);
  try {
    await core.client.call('feeds.list', {});
    const { feed } = await core.client.call('feeds.add', {
      address: `http://127.0.0.1:${port}/feed`,
      fetchNow: false,
    });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const startedAt = performance.now();
    const { jobId } = await core.client.call('feeds.refresh', { feedIds: [feed.id], force: true });
    const calls: number[] = [];
    const asking = setInterval(() => {
      const askedAt = performance.now();
      void core.client.call('library.status', {}).then(() => calls.push(performance.now() - askedAt));
    }, 20);
    const job = await core.client.call('jobs.wait', { jobId });
    clearInterval(asking);
    delay.disable();
    const stored = job.kind === 'refresh' ? job.summary.newArticles : 0;
    return {
      megabytes: rounded(Buffer.byteLength(body) / 1e6),
      'articles stored': stored,
      seconds: rounded((performance.now() - startedAt) / 1000),
      'longest hold-up ms': rounded(delay.max / 1e6),
      'p99 ms': rounded(delay.percentile(99) / 1e6),
      'slowest call ms': rounded(Math.max(0, ...calls)),
    };
  } finally {
    await core.stop();
    await server.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
}
