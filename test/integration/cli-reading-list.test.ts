/** reading-list, as scripts call it: the key from the environment, and nowhere else. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CommandResult, offprint } from '../support/command-line.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

const key = 'K3y-of-Ines-4711';
let site: ForemSite;
let folder: string;

beforeEach(async () => {
  site = await startForemSite([
    foremPost('knots-3f1a', { id: 31, title: 'Knots' }),
    foremPost('sails-77ab', { id: 32, title: 'Sails', user: 'odd' }),
  ]);
  site.accounts.set(key, { username: 'ines', readingList: [32, 31], tags: ['rope'] });
  folder = temporaryFolder();
  const core = await createTestCore({ folder: join(folder, 'library') });
  await core.client.call('settings.update', { foremHosts: [site.host], remotePictures: 'ask' });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  await core.close();
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const cli = (args: readonly string[], apiKey: string | null = key): Promise<CommandResult> =>
  offprint(['reading-list', ...args], {
    library: join(folder, 'library'),
    env: apiKey === null ? {} : { OFFPRINT_FOREM_KEY: apiKey },
  });

it('shows the list, then takes it over, and keeps no key', async () => {
  const shown = await cli([site.host]);
  expect(shown).toMatchObject({
    status: 0,
    stdout: '32\t2026-06-01\tmissing\tSails\n31\t2026-06-01\there\tKnots\n',
  });
  expect(shown.stderr).toContain('ines follows rope');
  const taken = await cli([site.host, '--import', '--tag', 'from/dev', '--follow-tags']);
  expect(taken).toMatchObject({
    status: 0,
    stdout: '1 fetched, 1 marked where they are, 1 feeds added, 0 failed\n',
  });
  const listed = await offprint(['list', 'is:saved mytag:from/dev'], { library: join(folder, 'library') });
  expect(listed.stdout.trim().split('\n')).toHaveLength(2);
  expect(readFileSync(join(folder, 'library', 'library.db'), 'latin1')).not.toContain(key);
  expect(JSON.stringify([shown, taken])).not.toContain(key);
  expect((await cli([site.host], null)).status).toBe(2);
});

it('says what is wrong with key and use', async () => {
  const refused = await cli([site.host], 'wrong');
  expect(refused).toMatchObject({ status: 4 });
  expect(refused.stderr).toContain('does not accept this API key');
  expect((await cli([site.host, '--as', 'later'])).status).toBe(2);
  expect((await cli([site.host, '--import', '--as', 'read'])).status).toBe(2);
  expect((await cli(['elsewhere.example'])).status).toBe(2);
});
