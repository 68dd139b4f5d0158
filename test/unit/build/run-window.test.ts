/** How the end of a window is understood: over programs that end as Electron does. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runWindow, type WindowEnd } from '../../../build/launch/run-window.ts';
import { sandboxState } from '../../../build/runtime/chromium-sandbox.ts';
import { temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let said: string;

beforeEach(() => {
  folder = temporaryFolder();
  said = '';
  vi.stubEnv('OFFPRINT_CACHE', join(folder, 'cache'));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** `script` is the body of a program of Node that stands where Electron's executable does. */
function run(script: string): Promise<WindowEnd> {
  const executable = join(folder, 'electron');
  writeFileSync(executable, `#!${process.execPath}\n${script}\n`);
  chmodSync(executable, 0o755);
  const runtime = { executable, folder, version: '0', isCurrent: true, why: '', sqliteFolder: null };
  return runWindow(runtime, [], { env: process.env, isWayland: false });
}

const windowLog = (): string => readFileSync(join(folder, 'cache', 'logs', 'window.log'), 'utf8');

describe.skipIf(process.platform === 'win32')('a window', () => {
  it('that was shown ends with its own status, and Chromium is heard in the log alone', async () => {
    const end = await run(`
      process.send('window-shown');
      process.stderr.write('[1:1/1.2:ERROR:bus.cc(407)] Failed to connect to the bus\\nALSA lib confmisc.c\\n');
      process.stderr.write('offprint: storage: the disk is full\\n');
      process.exit(0);`);
    expect(end).toEqual({ wasShown: true, status: 0, problem: null });
    expect(said).toContain('offprint: storage: the disk is full\n');
    expect(said).not.toMatch(/bus|ALSA|window\.log/);
    expect(windowLog()).toContain('Failed to connect to the bus\nALSA lib');
  });

  it('that ends badly later on says where Electron’s lines are', async () => {
    const end = await run(`process.send('window-shown'); process.exit(7);`);
    expect(end).toEqual({ wasShown: true, status: 7, problem: null });
    expect(said).toContain(join(folder, 'cache', 'logs', 'window.log'));
  });

  it.each([
    ['Missing X server or $DISPLAY', 'the display refuses the connection'],
    [
      'electron: error while loading shared libraries: libnss3.so: cannot open',
      'the library libnss3.so is missing',
    ],
    [
      '[1:1/1.2:FATAL:zygote_host_impl_linux.cc(117)] No usable sandbox!',
      'Chromium cannot have its sandbox here',
    ],
  ])('that never came says why: %s', async (line, cause) => {
    const end = await run(`process.stderr.write(${JSON.stringify(`${line}\n`)}); process.exitCode = 1;`);
    expect(end).toEqual({
      wasShown: false,
      status: 1,
      problem: `Electron ended with 1 before it showed a window: ${cause}`,
    });
  });

  it('whose library is open in another Offprint ends well without having been shown', async () => {
    expect(await run('')).toEqual({ wasShown: true, status: 0, problem: null });
  });
});

describe.skipIf(process.platform !== 'linux')('the sandbox', () => {
  /** A PATH on which `unshare` answers so. */
  function haveUnshare(status: number): void {
    const tools = join(folder, 'tools');
    mkdirSync(tools, { recursive: true });
    writeFileSync(join(tools, 'unshare'), `#!/bin/sh\nexit ${status}\n`);
    chmodSync(join(tools, 'unshare'), 0o755);
    vi.stubEnv('PATH', tools);
  }

  it('is on where the namespaces it needs can be made', () => {
    haveUnshare(0);
    expect(sandboxState(folder, 1000)).toEqual({ args: [], why: null });
  });

  it('is off where they cannot, and says why and how to have it', () => {
    haveUnshare(1);
    writeFileSync(join(folder, 'chrome-sandbox'), '');
    const { args, why } = sandboxState(folder, 1000);
    expect(args).toEqual(['--no-sandbox']);
    expect(why).toContain(`sudo chown root '${join(folder, 'chrome-sandbox')}'`);
  });

  it('is off for root, whatever the system allows', () => {
    haveUnshare(0);
    expect(sandboxState(folder, 0)).toEqual({ args: ['--no-sandbox'], why: expect.stringContaining('root') });
  });
});
