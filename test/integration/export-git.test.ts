/** What an export commits runs nothing of the repository it commits to. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { offprint } from '../support/command-line.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

let core: TestCore;
let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  core = await createTestCore();
  await core.runJob(core.client.call('sample.add', {}), 'sample');
});

afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

it.skipIf(!hasGit)('neither hooks nor a file watcher of the repository run (needs git)', async () => {
  const vault = join(folder, 'vault');
  const ran = join(folder, 'ran');
  mkdirSync(vault);
  const git = (...args: string[]) => spawnSync('git', ['-C', vault, ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  git('config', 'user.name', 'Reader');
  git('config', 'user.email', 'reader@example.org');
  const trap = (path: string, name: string): void => {
    writeFileSync(path, `#!/bin/sh\necho ${name} >> '${ran}'\n`);
    chmodSync(path, 0o755);
  };
  for (const hook of ['pre-commit', 'prepare-commit-msg', 'commit-msg', 'post-commit', 'post-index-change']) {
    trap(join(vault, '.git', 'hooks', hook), hook);
  }
  const watcher = join(folder, 'watcher');
  trap(watcher, 'fsmonitor');
  git('config', 'core.fsmonitor', watcher);
  const done = await offprint(['--library', core.folder, 'export', 'lang:rust', '--to', vault, '--git']);
  expect(done.stderr).toContain('Committed');
  expect(git('-c', 'core.fsmonitor=false', 'log', '-1', '--format=%s').stdout).toMatch(/^Offprint: /);
  expect(existsSync(ran)).toBe(false);
});
