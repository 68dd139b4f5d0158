/** The first step of every `npm run`, on a machine that has nothing yet. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BareProject, createBareProject } from '../support/bare-project.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let project: BareProject;

beforeEach(() => {
  folder = temporaryFolder();
  project = createBareProject(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const reported = (stdout: string): unknown => JSON.parse(stdout);

describe.skipIf(process.platform !== 'linux')('start without a display', () => {
  it('installs what the command line needs, and runs it', async () => {
    const { status, stdout, stderr } = await project.run('start', ['--library', 'x']).ended;
    expect(stderr.trimEnd().split('\n')).toEqual([
      'There is no display here, so Offprint runs in this terminal.',
      expect.stringContaining('npm start -- --window'),
      'Installing 1 package …',
    ]);
    expect(reported(stdout)).toEqual({
      file: 'offprint.mjs',
      args: ['--library', 'x'],
      cwd: project.folder,
    });
    expect(project.npmCalls()).toEqual([expect.arrayContaining(['ci', '--omit=dev'])]);
    expect(status).toBe(0);
  });

  it('says that a display which is named does not answer', async () => {
    const { stderr, status } = await project.run('start', [], { DISPLAY: 'localhost:4321' }).ended;
    expect(stderr).toContain('No display answers at DISPLAY=localhost:4321');
    expect(status).toBe(0);
  });

  it('stays in the terminal where it is asked to, whatever display there is', async () => {
    const { stderr, stdout } = await project.run('start', ['--terminal'], { DISPLAY: ':0' }).ended;
    expect(stderr).toBe('Installing 1 package …\n');
    expect(reported(stdout)).toMatchObject({ file: 'offprint.mjs', args: [] });
  });

  it('takes a display that answers for one, and installs what a window needs', async () => {
    const server = createServer((socket) => socket.destroy());
    const socket = join(folder, 'wayland-0');
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    // All that a window needs is said to be there, whatever this machine has.
    writeFileSync(join(project.folder, 'build', 'launch', 'start.ts'), "process.stdout.write('window');\n");
    writeFileSync(
      join(project.folder, 'build', 'runtime', 'window-libraries.mjs'),
      'export const missingFromCache = () => [];\nexport const lineToPaste = () => null;\nexport const named = String;\nexport const installLibraries = () => null;\n',
    );
    const { stdout } = await project.run('start', [], { WAYLAND_DISPLAY: socket }).ended;
    server.close();
    expect(stdout).toBe('window');
    expect(project.npmCalls()[0]).not.toContain('--omit=dev');
  });
});

describe('installing', () => {
  it('is done once, and again where more is needed', async () => {
    await project.run('start', ['--terminal']).ended;
    await project.run('start', ['--terminal']).ended;
    await project.run('test').ended;
    await project.run('start', ['--terminal']).ended;
    expect(project.npmCalls().map((args) => args.includes('--omit=dev'))).toEqual([true, false]);
  });

  it('is done again where a package is of another version, or npm did not come to its end', async () => {
    await project.run('test').ended;
    writeFileSync(
      join(project.folder, 'node_modules', 'tool', 'package.json'),
      '{ "name": "tool", "version": "0.9.0" }',
    );
    await project.run('test').ended;
    expect(project.npmCalls()).toHaveLength(2);
    rmSync(join(project.folder, 'node_modules', '.package-lock.json'));
    await project.run('test').ended;
    expect(project.npmCalls()).toHaveLength(3);
  });

  const failures: [name: string, prints: string, says: string][] = [
    ['a full disk', 'npm error code ENOSPC\nnpm error syscall write\n', 'The disk is full'],
    ['no network', 'npm error code ENOTFOUND\nnpm error network request failed\n', 'cannot be reached'],
    ['a folder of somebody else', 'npm error code EACCES\nnpm error syscall mkdir\n', "can't be written"],
    ['a registry that refuses', 'npm error code E403\nnpm error 403 Forbidden\n', 'answered 403'],
    [
      'anything else',
      'npm error code EWHATEVER\nnpm error the reason\n',
      'could not be installed: the reason',
    ],
  ];
  it.each(failures)('ends in words with %s, and leaves nothing half made', async (_name, prints, says) => {
    project.setNpm({ does: 'fail', prints, status: 1 });
    const { status, stdout, stderr } = await project.run('test').ended;
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('npm error');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(project.folder, 'node_modules'))).toBe(false);
    const [, log = ''] = /What npm printed: (.+)/.exec(stderr) ?? [];
    expect(readFileSync(log, 'utf8')).toBe(prints);
    project.setNpm({ does: 'install' });
    expect(await project.run('test').ended).toMatchObject({ status: 0 });
  });

  it('is not done where npm only warns that the disk is full', async () => {
    project.setNpm({
      does: 'install',
      prints: 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\n',
    });
    const { status, stderr } = await project.run('test').ended;
    expect(status).toBe(1);
    expect(stderr).toContain('The disk is full');
    expect(existsSync(join(project.folder, 'node_modules'))).toBe(false);
  });

  it('can be interrupted, and begun anew', async () => {
    project.setNpm({ does: 'hang' });
    const running = project.run('test');
    await running.interruptWhenHanging();
    const { status, stderr } = await running.ended;
    expect(status).toBe(130);
    expect(stderr).toContain('interrupted');
    expect(existsSync(join(project.folder, 'node_modules'))).toBe(false);
    project.setNpm({ does: 'install' });
    expect(await project.run('test').ended).toMatchObject({ status: 0 });
  });

  it('has a cache of its own where npm cannot write to its cache', async () => {
    writeFileSync(join(folder, 'file'), '');
    await project.run('test', [], { npm_config_cache: join(folder, 'file', 'cache') }).ended;
    expect(project.npmCalls()[0]).toContainEqual(expect.stringMatching(/^--cache=.*offprint-npm-/));
    rmSync(join(project.folder, 'node_modules'), { recursive: true });
    await project.run('test', [], { npm_config_cache: join(folder, 'cache') }).ended;
    expect(project.npmCalls()[1]?.join(' ')).not.toContain('--cache');
  });
});

describe.skipIf(process.platform === 'win32')('what npm ran', () => {
  it('ends when npm has gone without a word to it', async () => {
    writeFileSync(
      join(project.folder, 'build', 'launch', 'test.ts'),
      `process.on('SIGTERM', () => process.stdout.write(', ended', () => process.exit(0)));
      setInterval(() => undefined, 1000);
      process.stdout.write('begun');\n`,
    );
    expect(await project.runBelowShell('test', { text: 'begun', kill: 'SIGKILL' })).toBe('begun, ended');
  });
});

describe('other modes', () => {
  it('run the command line in the folder where it was called, with nothing else on standard output', async () => {
    const first = await project.run('offprint', ['list', '--json']).ended;
    expect(reported(first.stdout)).toEqual({ file: 'offprint.mjs', args: ['list', '--json'], cwd: folder });
    expect((await project.run('offprint', ['list']).ended).stderr).toBe('');
    expect(project.npmCalls()).toHaveLength(1);
  });

  it('look at the packages again once the lock file has changed', async () => {
    await project.run('offprint').ended;
    rmSync(join(project.folder, 'node_modules', 'needed'), { recursive: true });
    const lock = join(project.folder, 'package-lock.json');
    writeFileSync(lock, `${readFileSync(lock, 'utf8')}\n`);
    await project.run('offprint').ended;
    expect(project.npmCalls()).toHaveLength(2);
  });

  it('are named where there is none of the name', async () => {
    const { status, stderr } = await project.run('nonsense').ended;
    expect(status).toBe(1);
    expect(stderr).toContain('There is no “nonsense” to run');
  });

  it('speak ASCII where the locale has nothing else', async () => {
    const { stderr } = await project.run('nonsense', [], { LANG: 'C' }).ended;
    expect(stderr).toContain('There is no "nonsense" to run');
  });
});
