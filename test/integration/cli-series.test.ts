/** series and follow, as scripts call them, and what is exported of a series. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CommandResult, offprint } from '../support/command-line.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { storeRecordOf } from '../support/store-record.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

let site: ForemSite;
let folder: string;
const part = (number: number) =>
  foremPost(`boats-${number}-a1b${number}`, {
    id: 100 + number,
    title: `Boats, part ${number}`,
    publishedAt: `2026-04-0${number}T08:00:00Z`,
    markdown: `---\nseries: Boats for two\n---\n\nPart ${number}.`,
    seriesId: 9,
  });

beforeEach(async () => {
  site = await startForemSite([part(2)]);
  folder = temporaryFolder();
  const core = await createTestCore({ folder: join(folder, 'library') });
  await core.client.call('settings.update', { foremHosts: [site.host], remotePictures: 'ask' });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  await storeRecordOf(core, site, 'boats-2-a1b2');
  await core.close();
  site.posts = [part(3), part(2), part(1)];
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const cli = (...args: string[]): Promise<CommandResult> =>
  offprint(args, { library: join(folder, 'library') });

it('lists what there is, asks for the rest, fetches it, and exports the whole in order', async () => {
  expect((await cli('series')).stdout).toBe('127.0.0.1/9\t1\tBoats for two\tInes Ferreira\n');
  const known = await cli('series', 'boats', 'for', 'two');
  expect(known.stdout).toMatch(/^\d+\t2026-04-02\tBoats, part 2\n$/);
  expect(known.stderr).toContain('--look');
  expect(
    (await cli('series', '127.0.0.1/9', '--look')).stdout.split('\n').map((line) => line.split('\t')[0]),
  ).toEqual(['missing', expect.stringMatching(/^\d+$/), 'missing', '']);
  const fetched = await cli('series', 'Boats for two', '--fetch');
  expect(fetched).toMatchObject({ status: 0 });
  expect(fetched.stderr).toContain('2 fetched, 0 failed');
  const book = join(folder, 'boats.html');
  expect(await cli('export', 'series:"Boats for two"', '--format', 'html', '--to', book)).toMatchObject({
    status: 0,
  });
  const html = readFileSync(book, 'utf8');
  const places = [1, 2, 3].map((number) => html.lastIndexOf(`Boats, part ${number}`));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
});

it('says what is wrong with how it is used, and what failed', async () => {
  expect(await cli('series', 'Sails')).toMatchObject({ status: 2 });
  expect(await cli('series', '--fetch')).toMatchObject({ status: 2 });
  site.answers.set('/api/articles/101', (response) => response.writeHead(404).end());
  const some = await cli('series', 'Boats for two', '--fetch');
  expect(some).toMatchObject({ status: 1 });
  expect(some.stderr).toContain('Boats, part 1: There is nothing at');
});

it('follows an author or a tag of an article', async () => {
  const id = (await cli('list')).stdout.split('\t')[0] ?? '';
  expect((await cli('follow', id)).stdout).toMatch(
    /^author\tInes Ferreira\tfollowed: feed \d+\ntag\tboats\t\n$/,
  );
  const tag = await cli('follow', id, 'tag');
  expect(tag).toMatchObject({ status: 0, stdout: expect.stringContaining(`${site.origin}/feed/tag/boats`) });
  expect((await cli('follow', id, 'author')).stderr).toContain('is followed already');
  expect(await cli('follow', id, 'organisation')).toMatchObject({ status: 2 });
  expect(await cli('follow')).toMatchObject({ status: 2 });
  expect(await cli('follow', id, 'reader')).toMatchObject({ status: 2 });
});
