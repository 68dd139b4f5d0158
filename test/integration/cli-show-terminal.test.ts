/** `show` on a terminal: what an article says is read, never obeyed. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { offprint } from '../support/command-line.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let id: string;

/** Clears the screen, then turns the direction of what follows. JSON may hold any character; XML has no escape. */
const evil = '\u001b[2Jgone\u202ehidden';

beforeEach(async () => {
  folder = temporaryFolder();
  const feed = join(folder, 'feed.json');
  const items = [{ id: '1', title: 'One', content_html: `<p>Before ${evil} after</p><pre>${evil}</pre>` }];
  writeFileSync(feed, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items }));
  await offprint(['add', feed], { library: join(folder, 'library') });
  const { stdout } = await offprint(['list', '--json'], { library: join(folder, 'library') });
  id = String((JSON.parse(stdout) as { id: number }[])[0]?.id);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each(['markdown', 'text', 'html', 'json'])(
  'shows %s without what a terminal would obey',
  async (format) => {
    const show = ['show', id, '--format', format];
    const shown = await offprint(show, { library: join(folder, 'library'), isTerminal: true });
    expect(shown.stdout).toContain('gone');
    expect(shown.stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  },
);

it('gives another program what the article has', async () => {
  const { stdout } = await offprint(['show', id, '--format', 'text'], { library: join(folder, 'library') });
  expect(stdout).toContain(evil);
});
