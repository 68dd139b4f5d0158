/** Starting the server of made feeds, and subscribing to what it has. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '../../shared/client.ts';

const serverFile = fileURLToPath(new URL('./feed-server.ts', import.meta.url));

/** The server of made feeds in a process of its own; `paragraphs` of each entry. */
export async function startFeedServer(
  feeds: number,
  items: number,
  paragraphs = 10,
): Promise<{ port: number; bytes: number; stop(): void }> {
  const server = spawn(process.execPath, [serverFile, String(feeds), String(items), String(paragraphs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) =>
    server.stdout.once('data', (data: Buffer) => resolve(String(data))),
  );
  const { port, bytes } = JSON.parse(line) as { port: number; bytes: number };
  return { port, bytes, stop: () => server.kill() };
}

/** Writes an OPML list of the server's feeds, and answers where. */
export function listOf(folder: string, port: number, feeds: number): string {
  const outlines = Array.from(
    { length: feeds },
    (_unused, index) =>
      `<outline type="rss" text="Feed ${index}" xmlUrl="http://127.0.0.1:${port}/feed/${index}"/>`,
  );
  const path = join(folder, `list-${feeds}.opml`);
  writeFileSync(path, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  return path;
}

/** Nothing is fetched yet: all of them are due. `folder`: where the list may be written. */
export async function subscribeTo(
  client: Client,
  folder: string,
  port: number,
  feeds: number,
): Promise<void> {
  const text = readFileSync(listOf(folder, port, feeds), 'utf8');
  const { jobId } = await client.call('opml.import', { text });
  await client.call('jobs.wait', { jobId });
}
