/** The command line where what it prints cannot be written: words and an exit status, never a stack. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offprint } from '../support/command-line.ts';
import { temporaryFolder } from '../support/test-core.ts';

const entry = fileURLToPath(new URL('../../electron/cli/offprint.mjs', import.meta.url));
/** Every write to it fails for want of room (full(4)); only Linux has it. */
const full = '/dev/full';

let library: string;
/** Of an article. */
let id: string;
beforeAll(async () => {
  library = temporaryFolder();
  await offprint(['sample'], { library });
  await offprint(['mark', '--all', '--saved'], { library });
  id = (await offprint(['list', '--limit', '1'], { library })).stdout.split('\t')[0] ?? '';
});
afterAll(() => rmSync(library, { recursive: true, force: true }));

async function run(args: readonly string[], { stdout, stdin = '' }: { stdout: boolean; stdin?: string }) {
  const device = openSync(full, 'w');
  const child = spawn(
    process.execPath,
    [entry, '--library', library, ...args.map((word) => (word === 'ID' ? id : word))],
    {
      stdio: ['pipe', stdout ? device : 'pipe', stdout ? 'pipe' : device],
    },
  );
  closeSync(device);
  child.stdin?.end(stdin);
  let read = '';
  (stdout ? child.stderr : child.stdout)?.setEncoding('utf8').on('data', (text: string) => {
    read += text;
  });
  return { status: await new Promise((resolve) => child.once('close', resolve)), read };
}

describe.runIf(existsSync(full))('a disk without room', () => {
  it.each([
    [['list', '--limit', '40']],
    [['list', '--json']],
    [['show', 'ID']],
    [['mark', 'ID', '--read']],
    [['--help']],
    [['list', '--help']],
    [['--version']],
    [['completion', 'bash']],
    [['diagnostics']],
    [['export-opml']],
    [['export', '--format', 'html', '--to', '-']],
    [['opml', '-']],
    [['parse', '--batch']],
  ])('behind standard output of %j is told in words', async (args) => {
    const { status, read } = await run(args, { stdout: true, stdin: '{"id":1,"file":"absent"}\n' });
    expect(read).toContain('Standard output cannot be written: there is no room left on its disk.');
    expect(read).not.toMatch(/^\s+at |ENOSPC/m);
    expect(status).toBe(4);
  });

  it('behind standard error keeps no command from its work', async () => {
    const { status, read } = await run(['mark', '1', '--snooze', 'never'], { stdout: false });
    expect({ status, read }).toEqual({ status: 2, read: '' });
    const done = await run(['search', 'lighthosue', '--json'], { stdout: false });
    expect(done).toEqual({ status: 0, read: '[]\n' });
  });

  it('under the file a list of feeds goes to is told as that', async () => {
    const { status, stderr } = await offprint(['export-opml', full], { library });
    expect(stderr).toContain('There is no room left on the disk of /dev');
    expect(status).toBe(4);
  });
});

it('says that a backup did not fit, not that an export is to be run again', async () => {
  const { errorText } = await import('../../electron/cli/texts/errors.ts');
  const words = errorText({ code: 'folder-full', details: { folder: '/backups' } });
  expect(words).toContain('/backups');
  expect(words).not.toContain('export');
});
