/** Exports that go by themselves into one file: written when there is something to write, and never over somebody else's. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOnPath } from '../../build/runtime/apt.mjs';
import type { MethodInput } from '../../shared/contract.ts';
import { exportForms } from '../../shared/export-forms.ts';
import type { ExportTarget } from '../../shared/export-target.ts';
import { ruleActionsSchema } from '../../shared/model/rules.ts';
import { epubProblems, readEpub } from '../support/check-epub.ts';
import { offprint } from '../support/command-line.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';
import { waitFor } from '../support/wait.ts';

const minute = 60_000;
let server: LoopbackServer;
let core: TestCore;
let place: string;
let file: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
  place = join(core.folder, 'synced');
  file = join(place, 'saved.json');
  // A picture that comes in while a test looks would be in the next file.
  await core.client.call('settings.update', { remotePictures: 'ask' });
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
  await core.client.call('articles.mark', { target: { query: '' }, isSaved: true });
});
afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

const add = async (more: Partial<MethodInput<'targets.add'>> = {}) => {
  const wanted = { name: 'E-reader', query: 'is:saved', form: 'json', file, schedule: 'manual' } as const;
  return (await core.client.call('targets.add', { ...wanted, ...more })).targetId;
};
const target = async (): Promise<ExportTarget> => {
  const [first] = (await core.client.call('targets.list', {})).targets;
  if (first === undefined) throw new Error('there is no target');
  return first;
};
const run = async () =>
  await core.runJob(core.client.call('targets.run', { targetId: (await target()).id }), 'export');
const fate = async () =>
  (await run()).files.map(({ action, reason, besidePath }) => [action, reason, besidePath]);
const articles = (path = file): unknown[] => JSON.parse(readFileSync(path, 'utf8'));
/** Long ago, and still there after a run that has not touched it. */
const age = (path = file): Date => {
  const then = new Date('2020-02-02T02:02:02Z');
  utimesSync(path, then, then);
  return then;
};

describe('each form', () => {
  it.each(exportForms)(
    '%s is written whole, once, and left alone while nothing has changed',
    async (form) => {
      file = join(place, `saved.${form}`);
      await add({ form });
      expect(await fate()).toEqual([['created', null, null]]);
      expect(readdirSync(place)).toEqual([`saved.${form}`]);
      const bytes = readFileSync(file);
      const then = age();
      core.clock.now += 86_400_000;
      expect(await fate()).toEqual([['unchanged', null, null]]);
      // Its time is known by now: it need not be read again.
      expect(await fate()).toEqual([['unchanged', null, null]]);
      expect(statSync(file).mtimeMs).toBe(then.getTime());
      expect(readFileSync(file).equals(bytes)).toBe(true);
      await core.client.call('articles.tag', { target: { query: 'lighthouse' }, add: ['sea'], remove: [] });
      await core.client.call('articles.mark', { target: { query: 'title:outbox' }, isSaved: false });
      expect(await fate()).toEqual([['updated', null, null]]);
      expect(readFileSync(file).equals(bytes)).toBe(false);
      expect(await target()).toMatchObject({ articlesInFile: 2, lastCounts: { updated: 1 } });
    },
  );

  it('is a valid book with the name it was given', async () => {
    file = join(place, 'saved.epub');
    await add({ form: 'epub', name: 'For the train' });
    await run();
    expect(await epubProblems(file)).toEqual([]);
    const opf = (await readEpub(file)).find(({ name }) => name.endsWith('.opf'))?.text ?? '';
    expect(opf).toContain('<dc:title>For the train</dc:title>');
  });

  it('stays the same book for whoever reads it, whatever is in it', async () => {
    file = join(place, 'saved.epub');
    await add({ form: 'epub', name: 'For the train' });
    const facts = async (): Promise<{ identifier: string | undefined; chapters: number }> => {
      await run();
      const entries = await readEpub(file);
      const opf = entries.find(({ name }) => name.endsWith('.opf'))?.text ?? '';
      return {
        identifier: /<dc:identifier id="id">([^<]+)</.exec(opf)?.[1],
        chapters: entries.filter(({ name }) => name.includes('chapter-')).length,
      };
    };
    const before = await facts();
    await core.client.call('articles.mark', { target: { query: 'title:outbox' }, isSaved: false });
    expect(await facts()).toEqual({ ...before, chapters: before.chapters - 1 });
    expect(before.identifier).toMatch(/^urn:uuid:/);
  });

  it('is written anew when its target is told otherwise', async () => {
    const targetId = await add();
    await run();
    await core.client.call('targets.update', { targetId, form: 'ndjson' });
    expect(await fate()).toEqual([['updated', null, null]]);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(3);
    const other = join(place, 'other.ndjson');
    await core.client.call('targets.update', { targetId, file: other });
    expect(await fate()).toEqual([['created', null, null]]);
    expect(existsSync(other)).toBe(true);
  });

  it('does not touch a file whose bytes come out the same, whatever has changed', async () => {
    await add();
    await run();
    const then = age();
    await run();
    core.library.db
      .prepare("UPDATE export_targets SET written = json_set(written, '$.stamp', 'of an older version')")
      .run();
    expect(await fate()).toEqual([['unchanged', null, null]]);
    expect(statSync(file).mtimeMs).toBe(then.getTime());
    expect(readdirSync(place)).toEqual(['saved.json']);
  });

  it('comes back when it was deleted', async () => {
    await add();
    await run();
    rmSync(file);
    expect(await fate()).toEqual([['created', null, null]]);
    expect(articles()).toHaveLength(3);
  });

  it('stays as it was while nothing is selected', async () => {
    await add();
    await run();
    const then = age();
    await core.client.call('articles.mark', { target: { query: '' }, isSaved: false });
    expect(await fate()).toEqual([['left', 'nothing-selected', null]]);
    expect(statSync(file).mtimeMs).toBe(then.getTime());
    rmSync(file);
    expect(await fate()).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });
});

describe('a file that is not Offprint’s', () => {
  it('is never written over, until the reader agrees to that', async () => {
    mkdirSync(place);
    writeFileSync(file, 'mine');
    const targetId = await add();
    expect(await codeOf(run())).toBe('file-not-ours');
    expect(await target()).toMatchObject({
      failures: 1,
      lastError: { code: 'file-not-ours', details: { file } },
    });
    expect(readdirSync(place)).toEqual(['saved.json']);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await core.client.call('targets.update', { targetId, mayReplace: true });
    writeFileSync(file, 'mine, and other than what was agreed to');
    expect(await fate()).toEqual([['kept', 'edited-and-beside', 'saved.new.json']]);
    await core.client.call('targets.update', { targetId, mayReplace: true });
    expect(await fate()).toEqual([['updated', null, null]]);
    expect(articles()).toHaveLength(3);
  });

  it('gets the new one beside it, once for each', async () => {
    await add();
    await run();
    writeFileSync(file, 'edited');
    // Nothing new: nothing to put anywhere.
    expect(await fate()).toEqual([['kept', 'edited-since-export', null]]);
    expect(readdirSync(place)).toEqual(['saved.json']);
    await core.client.call('articles.mark', { target: { query: 'title:outbox' }, isSaved: false });
    expect(await fate()).toEqual([['kept', 'edited-and-beside', 'saved.new.json']]);
    const beside = join(place, 'saved.new.json');
    expect(articles(beside)).toHaveLength(2);
    const then = age(beside);
    expect(await fate()).toEqual([['kept', 'edited-since-export', null]]);
    expect(statSync(beside).mtimeMs).toBe(then.getTime());
    await core.client.call('articles.mark', { target: { query: 'title:outbox' }, isSaved: true });
    expect(await fate()).toEqual([['kept', 'edited-and-beside', 'saved.new.json']]);
    expect(articles(beside)).toHaveLength(3);
    // That was edited too: both stay.
    writeFileSync(beside, 'edited as well');
    await core.client.call('articles.tag', { target: { query: '' }, add: ['x'], remove: [] });
    expect(await fate()).toEqual([['kept', 'edited-since-export', null]]);
    expect([file, beside].map((path) => readFileSync(path, 'utf8'))).toEqual(['edited', 'edited as well']);
    expect(readdirSync(place)).toHaveLength(2);
  });

  it('is Offprint’s again where the new one took its place', async () => {
    await add();
    await run();
    writeFileSync(file, 'edited');
    await core.client.call('articles.tag', { target: { query: '' }, add: ['x'], remove: [] });
    await run();
    renameSync(join(place, 'saved.new.json'), file);
    expect(await fate()).toEqual([['unchanged', null, null]]);
    await core.client.call('articles.tag', { target: { query: '' }, add: ['y'], remove: [] });
    expect(await fate()).toEqual([['updated', null, null]]);
    expect(readdirSync(place)).toEqual(['saved.json']);
  });

  it('is noticed when somebody changes it while the new one is made', async () => {
    await add();
    const editMeanwhile = async (): Promise<void> => {
      await core.client.call('articles.tag', {
        target: { query: '' },
        add: [`t${core.events.length}`],
        remove: [],
      });
      const end = core.client.on('job.progress', () => {
        mkdirSync(place, { recursive: true });
        writeFileSync(file, 'edited meanwhile');
        end();
      });
    };
    await editMeanwhile();
    expect(await codeOf(run())).toBe('file-not-ours');
    rmSync(file);
    await run();
    await editMeanwhile();
    expect(await fate()).toEqual([['kept', 'edited-and-beside', 'saved.new.json']]);
    expect(readFileSync(file, 'utf8')).toBe('edited meanwhile');
    expect(readdirSync(place).sort()).toEqual(['saved.json', 'saved.new.json']);
  });

  it('is left alone where that is wanted', async () => {
    await add({ onEdited: 'keep' });
    await run();
    writeFileSync(file, 'edited');
    await core.client.call('articles.tag', { target: { query: '' }, add: ['x'], remove: [] });
    expect(await fate()).toEqual([['kept', 'edited-since-export', null]]);
    expect(readdirSync(place)).toEqual(['saved.json']);
    expect((await target()).lastError).toBeNull();
  });

  it('is not a folder either', async () => {
    mkdirSync(file, { recursive: true });
    await add();
    expect(await codeOf(run())).toBe('path-not-a-file');
  });

  // Through a link: what would be renamed away here is the link alone.
  it.skipIf(process.platform === 'win32')('is no device either, which is not read to its end', async () => {
    mkdirSync(place);
    symlinkSync('/dev/zero', file);
    const targetId = await add();
    expect(await codeOf(run())).toBe('path-not-a-file');
    await core.client.call('targets.update', { targetId, mayReplace: true }).catch(() => undefined);
    expect(await codeOf(run())).toBe('path-not-a-file');
    const once = { query: 'is:saved', file, form: 'json' } as const;
    expect(await codeOf(core.runJob(core.client.call('export.file', once), 'export-file'))).toBe(
      'path-not-a-file',
    );
    expect(readdirSync(place)).toEqual(['saved.json']);
    expect(readlinkSync(file)).toBe('/dev/zero');
  });

  it.skipIf(process.platform === 'win32')(
    'is written where a link leads to, and the link stays',
    async () => {
      mkdirSync(place);
      const elsewhere = join(place, 'elsewhere.json');
      writeFileSync(elsewhere, '');
      symlinkSync('elsewhere.json', file);
      const once = { query: 'is:saved', file, form: 'json' } as const;
      await core.runJob(core.client.call('export.file', once), 'export-file');
      expect(readlinkSync(file)).toBe('elsewhere.json');
      expect(readFileSync(elsewhere, 'utf8')).toContain('lighthouse');
      const targetId = await add();
      await core.client.call('targets.update', { targetId, mayReplace: true });
      await core.client.call('articles.tag', { target: { query: '' }, add: ['x'], remove: [] });
      await run();
      expect(readlinkSync(file)).toBe('elsewhere.json');
      expect(readFileSync(elsewhere, 'utf8')).toContain('"x"');
      expect(readdirSync(place).sort()).toEqual(['elsewhere.json', 'saved.json']);
    },
  );
});

describe('what comes in between', () => {
  it('a folder that is away is waited for, longer each time, and nothing is lost', async () => {
    core.start();
    await add({ schedule: 'hourly' });
    await waitFor(() => expect(existsSync(file)).toBe(true));
    await waitFor(async () => expect((await target()).dueAt).toBe(core.clock.now + 60 * minute));
    renameSync(place, `${place}-away`);
    await core.client.call('articles.mark', { target: { query: 'title:outbox' }, isSaved: false });
    expect(await codeOf(run())).toBe('folder-not-writable');
    expect(await target()).toMatchObject({ failures: 1, dueAt: core.clock.now + minute });
    // A disk that comes back finds no folder of its name in its place.
    expect(existsSync(place)).toBe(false);
    renameSync(`${place}-away`, place);
    core.clock.now += 2 * minute;
    await core.client.call('targets.update', { targetId: (await target()).id });
    await waitFor(() => expect(articles()).toHaveLength(2));
    await waitFor(async () => expect(await target()).toMatchObject({ failures: 0, lastError: null }));
  });

  it('a cancelled run leaves the old file and nothing beside it', async () => {
    const targetId = await add();
    await run();
    const before = readFileSync(file, 'utf8');
    await core.client.call('articles.tag', { target: { query: '' }, add: ['x'], remove: [] });
    const { jobId } = await core.client.call('targets.run', { targetId });
    await core.client.call('jobs.cancel', { jobId });
    expect(await codeOf(core.client.call('jobs.wait', { jobId }))).toBe('cancelled');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(place)).toEqual(['saved.json']);
    expect(await target()).toMatchObject({ lastError: { code: 'cancelled' }, failures: 1 });
    expect((await target()).dueAt).not.toBeNull();
    expect(await fate()).toEqual([['updated', null, null]]);
  });

  it('a run that was killed is known by what it noted: its part goes, its file is its own', async () => {
    await add();
    await run();
    const { db } = core.library;
    const part = '.saved.json.killed.part';
    writeFileSync(join(place, part), 'half of');
    // As it is just after the new file was put in place, and before that was noted.
    db.prepare(
      `UPDATE export_targets SET written = json_set(written, '$.part', ?, '$.nextSha256', json_extract(written, '$.sha256'),
         '$.sha256', 'that of the file before', '$.stamp', 'before', '$.mtimeMs', 1)`,
    ).run(part);
    expect(await fate()).toEqual([['unchanged', null, null]]);
    expect(readdirSync(place)).toEqual(['saved.json']);
    await core.client.call('articles.tag', { target: { query: '' }, add: ['x'], remove: [] });
    expect(await fate()).toEqual([['updated', null, null]]);
  });

  it('another program at work on the same target keeps it', async () => {
    const targetId = await add();
    const lease = core.library.db.prepare("INSERT INTO leases VALUES (?, 'another program', ?)");
    lease.run(`export-target-${targetId}`, core.clock.now + minute);
    expect(await codeOf(run())).toBe('folder-busy');
    core.clock.now += 2 * minute;
    expect(await fate()).toEqual([['created', null, null]]);
  });
});

describe('a target', () => {
  it('has a place that fits its form, and no other target has the same file', async () => {
    await add();
    expect(await codeOf(add({ name: 'Twin' }))).toBe('file-taken');
    expect(await codeOf(add({ name: 'Twin', file: join(place, '.', 'saved.json') }))).toBe('file-taken');
    expect(await codeOf(add({ name: 'Nowhere', file: null }))).toBe('invalid-input');
    expect(await codeOf(add({ name: 'Nowhere', file: 'saved.json' }))).toBe('invalid-input');
    expect(await codeOf(add({ name: 'Nowhere', form: 'markdown' }))).toBe('invalid-input');
    const { id: targetId } = await target();
    expect(await codeOf(core.client.call('targets.update', { targetId, form: 'markdown' }))).toBe(
      'invalid-input',
    );
    await core.client.call('targets.update', { targetId, form: 'markdown', folder: place });
    const { files } = await run();
    expect(files.map(({ action }) => action)).toEqual(['created', 'created', 'created']);
  });

  it('has in its file what a rule gives it', async () => {
    await core.client.call('articles.mark', { target: { query: '' }, isSaved: false });
    const exportTo = await add({ schedule: 'save' });
    const actions = ruleActionsSchema.parse({ exportTo });
    const { rule } = await core.client.call('rules.add', { name: 'To go', query: 'title:outbox', actions });
    await core.runJob(core.client.call('rules.apply', { ruleId: rule.id }), 'change');
    expect((await target()).dueAt).not.toBeNull();
    expect(await fate()).toEqual([['created', null, null]]);
    expect(articles()).toHaveLength(1);
  });
});

describe('the command', () => {
  const command = (...args: string[]) => offprint(['--library', core.folder, ...args]);

  it('adds, changes and runs a target that is a file', async () => {
    const added = await command('targets', 'add', 'Data', 'is:saved', '--format', 'ndjson', '--to', file);
    expect([added.status, added.stderr]).toEqual([0, 'Added: Data\n']);
    const [listed] = JSON.parse((await command('targets', '--json')).stdout);
    expect(listed).toMatchObject({ name: 'Data', form: 'ndjson', file, folder: null });
    expect((await command('targets')).stdout).toContain(file);
    const ran = await command('export', '--target', 'data');
    expect([ran.status, ran.stdout]).toEqual([0, 'created\tsaved.json\n']);
    expect(ran.stderr).toContain('1 created');
    writeFileSync(file, 'edited');
    expect((await command('targets', 'update', 'Data', '--format', 'json', '--edited', 'keep')).status).toBe(
      0,
    );
    expect((await command('export', '--target', 'data')).stdout).toContain('kept\tsaved.json');
    expect((await command('targets', 'update', 'Data', '--replace')).status).toBe(0);
    expect((await command('export', '--all')).stdout).toBe('updated\tsaved.json\n');
    expect(articles()).toHaveLength(3);
  });

  it.skipIf(!isOnPath('git'))(
    'commits the file where it lies in a repository, and nothing that lies beside it (needs git)',
    async () => {
      mkdirSync(place);
      const git = (...args: string[]) => spawnSync('git', ['-C', place, ...args], { encoding: 'utf8' });
      git('init', '--quiet');
      git('config', 'user.name', 'Reader');
      git('config', 'user.email', 'reader@example.org');
      writeFileSync(join(place, 'own.md'), 'Not of the export.\n');
      await add({ name: 'Data' });
      expect((await command('export', '--target', 'Data', '--git')).stderr).toContain('Committed 1 file.');
      expect(git('show', '--name-only', '--format=%s', 'HEAD').stdout).toBe(
        'Offprint: 1 new\n\nsaved.json\n',
      );
      expect((await command('export', '--target', 'Data', '--git')).stderr).toContain('Nothing to commit.');
    },
  );

  it('says what does not go together', async () => {
    const wrong = async (...args: string[]) => {
      const { status, stderr } = await command('targets', ...args);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await wrong('add', 'A', '--format', 'epub')).toContain('needs --to and a file');
    expect(await wrong('add', 'A', '--to', place, '--replace')).toContain('--replace goes with a --format');
    expect(await wrong('add', 'A', '--format', 'epub', '--to', file, '--profile', 'Plain')).toContain(
      '--profile is for Markdown files',
    );
    expect(await wrong('add', 'A', '--format', 'pdf', '--to', file)).toContain('markdown');
  });
});
