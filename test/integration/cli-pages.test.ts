/** The pages behind the first screen, in a real terminal: what a person presses, and what stands on the screen. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { widthOf } from '../../electron/cli/terminal/width.ts';
import { commandLineFile, ownEnvironment, runCommandLine, withoutNetwork } from '../support/cli-process.ts';
import { openTerminal, type TerminalSession } from '../support/terminal-session.ts';
import { temporaryFolder } from '../support/test-core.ts';

let parent: string;
let home: string;
let env: Record<string, string>;
let terminal: TerminalSession | null;

beforeEach(async () => {
  parent = temporaryFolder();
  home = join(parent, 'home');
  env = ownEnvironment(home, { ...withoutNetwork(parent), TERM: 'xterm-256color' });
  terminal = null;
  expect((await runCommandLine(['sample'], { env })).status).toBe(0);
});
afterEach(() => {
  terminal?.close();
  rmSync(parent, { recursive: true, force: true });
});

// tmux names the terminal itself: what the program is to take it for is set behind it.
const open = (columns: number, rows: number, setting = 'A=0'): TerminalSession => {
  terminal = openTerminal(`env ${setting} node ${commandLineFile}`, { columns, rows, env });
  return terminal;
};
const saved = async (): Promise<{ title: string; tags: string[] }[]> =>
  JSON.parse((await runCommandLine(['list', 'is:saved', '--json'], { env })).stdout);

describe('(needs tmux)', () => {
  it('opens an article page by page, saves and tags it, goes to the next, and leaves with 0 (needs tmux)', async () => {
    const { press, type, waitFor } = open(80, 24);
    await waitFor(/❯ Open an article/);
    press('Enter');
    await waitFor(/❯ Welcome: what this sample library is for/);
    press('Down', 'Down');
    await waitFor(/❯ SQLite in WAL mode/);
    press('Enter');
    const first = await waitFor(/Space: more/);
    expect(first).toMatch(/SQLite in WAL mode: what it promises[\s\S]*PRAGMA journal_mode = WAL;/);
    press('Space');
    await waitFor(/readers while someone writes │ blocked at commit/);
    press('q');
    await waitFor(/❯ Open the next: Every key worth knowing/);
    press('Up', 'Up');
    await waitFor(/❯ Save/);
    press('Enter');
    await waitFor(/Saved: SQLite in WAL mode[\s\S]*❯ Open the next/);
    press('Up');
    await waitFor(/❯ Add a tag/);
    press('Enter');
    await waitFor(/Tag: ▏/);
    type('storage');
    press('Enter');
    await waitFor(/Tagged with storage: SQLite in WAL mode[\s\S]*❯ Open the next/);
    press('Enter');
    await waitFor(/Every key worth knowing\nOffprint guides/);
    press('q');
    await waitFor(/What next\?/);
    press('Escape');
    await waitFor(/Closed\. Start Offprint again[^\n]*\n[\s\S]*ended with 0/);
    const [only, ...others] = await saved();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ title: expect.stringContaining('SQLite in WAL mode'), tags: ['storage'] });
  });

  it('searches, corrects, saves from the list and exports (needs tmux)', async () => {
    const { press, type, waitFor } = open(120, 40);
    await waitFor(/❯ Open an article/);
    press('Down', 'Enter');
    await waitFor(/Search for: ▏/);
    type('bakeyr');
    press('Enter');
    // A key pressed before the next question stands there belongs to nobody.
    await waitFor(/No article matches\.\nDid you mean bakery[\s\S]*❯ Search/);
    press('Enter');
    await waitFor(/Search for: ▏\nEnter/);
    type('bakery');
    press('Enter');
    await waitFor(/❯ Little's law at the bakery/);
    press('Up', 'Enter');
    await waitFor(/Which article\? Back/);
    await waitFor(/❯ Search/);
    press('Down', 'Enter');
    await waitFor(/❯ Welcome: what/);
    press('Enter');
    await waitFor(/Saved: Welcome: what[\s\S]*❯ Save or unsave/);
    press('Down', 'Enter');
    await waitFor(/Folder to export to: .*Offprint▏/);
    press('Enter');
    await waitFor(/1 created[\s\S]*❯ Export saved articles/);
    press('Down', 'Down', 'Enter');
    await waitFor(/ended with 0/);
    expect(readdirSync(join(home, 'Offprint')).filter((name) => name.endsWith('.md'))).toHaveLength(1);
  });

  it.each(['C-c', 'C-d', 'Escape'])('%s at a question ends with words and 0 (needs tmux)', async (key) => {
    const { press, waitFor } = open(80, 24);
    await waitFor(/❯ Open an article/);
    press(key);
    await waitFor(/Closed\. Start Offprint again[^\n]*\n[\s\S]*ended with 0/);
  });

  it('fits 40 columns: no row is broken, and a list scrolls (needs tmux)', async () => {
    const { press, waitFor, screen } = open(40, 20);
    await waitFor(/❯ Open an article/);
    press('Enter');
    await waitFor(/❯ Welcome/);
    press('Up');
    await waitFor(/❯ Back/);
    const lines = screen().trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(lines.filter((line) => line.includes('Which article?'))).toHaveLength(1);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(40);
    press('Up', 'Enter');
    await waitFor(/❯ (?:Save|Open the next)|Space: more/);
  });

  it('keeps to ASCII in the locale C (needs tmux)', async () => {
    const { press, waitFor } = open(60, 24, 'LC_ALL=C');
    const menu = await waitFor(/> Open an article/);
    expect(menu.slice(menu.indexOf('Library:'))).toMatch(/^[\x20-\x7e\n]*$/);
    press('C-c');
    await waitFor(/ended with 0/);
  });

  it.each(['TERM=dumb', 'CI=true'])('asks nothing with %s (needs tmux)', async (setting) => {
    const { waitFor } = open(80, 60, setting);
    const screen = await waitFor(/ended with 0/);
    expect(screen).not.toContain('What next?');
    expect(screen).toContain('Library:');
  });
});
