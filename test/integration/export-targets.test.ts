/** Exports that go by themselves: when they are due, what holds them up, and that nothing waits in vain. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MethodInput } from '../../shared/contract.ts';
import type { ExportTarget } from '../../shared/export-target.ts';
import { ruleActionsSchema } from '../../shared/model/rules.ts';
import { offprint } from '../support/command-line.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';
import { waitFor } from '../support/wait.ts';

const minute = 60_000;
let server: LoopbackServer;
let core: TestCore;
let vault: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
  vault = join(core.folder, 'vault');
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
});
afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

const add = (more: Partial<MethodInput<'targets.add'>> = {}) =>
  core.client.call('targets.add', {
    name: 'Vault',
    query: 'is:saved',
    folder: vault,
    profile: 'Plain',
    schedule: 'save',
    ...more,
  });
const target = async (): Promise<ExportTarget> => {
  const [first] = (await core.client.call('targets.list', {})).targets;
  if (first === undefined) throw new Error('there is no target');
  return first;
};
const save = (query = '') => core.client.call('articles.mark', { target: { query }, isSaved: true });
const files = (): string[] =>
  existsSync(vault) ? readdirSync(vault).filter((name) => name.endsWith('.md')) : [];
/** The clock of the test does not move by itself: it is set on, and an event makes the targets look at it. */
async function pass(ms: number): Promise<void> {
  core.clock.now += ms;
  const { id } = await target();
  await core.client.call('targets.update', { targetId: id });
}

describe('a target', () => {
  it('follows soon after something was saved', async () => {
    core.start();
    await add();
    expect((await target()).dueAt).toBeNull();
    await save();
    const { dueAt } = await target();
    expect(dueAt).toBe(core.clock.now + 5_000);
    await pass(6_000);
    await waitFor(async () => expect((await target()).lastCounts).toMatchObject({ created: 3 }));
    expect(files()).toHaveLength(3);
    expect(await target()).toMatchObject({ dueAt: null, failures: 0, lastError: null, isRunning: false });
  });

  it('follows tags and what is taken back, but not what is only read', async () => {
    core.start();
    await add();
    await core.client.call('articles.mark', { target: { query: '' }, isRead: true });
    expect((await target()).dueAt).toBeNull();
    await core.client.call('articles.tag', { target: { query: '' }, add: ['x'], remove: [] });
    expect((await target()).dueAt).not.toBeNull();
  });

  it('runs hourly from its first hour on', async () => {
    await save();
    core.start();
    await add({ schedule: 'hourly' });
    await waitFor(() => expect(files()).toHaveLength(3));
    await waitFor(async () => expect((await target()).dueAt).toBe(core.clock.now + 60 * minute));
    rmSync(vault, { recursive: true });
    await pass(59 * minute);
    expect(files()).toEqual([]);
    await pass(2 * minute);
    await waitFor(() => expect(files()).toHaveLength(3));
  });

  it('says what holds it up, waits longer each time, and loses nothing', async () => {
    await save();
    writeFileSync(vault, 'a file where the folder should be');
    core.start();
    await add({ schedule: 'hourly' });
    await waitFor(async () => expect((await target()).failures).toBe(1));
    expect((await target()).lastError).toMatchObject({ code: 'folder-not-writable' });
    expect((await target()).dueAt).toBe(core.clock.now + minute);
    core.clock.now += minute;
    await core.client.call('articles.tag', { target: { query: '' }, add: ['x'], remove: [] });
    const { id } = await target();
    await core.client
      .call('targets.run', { targetId: id })
      .then(({ jobId }) =>
        expect(codeOf(core.client.call('jobs.wait', { jobId }))).resolves.toBe('folder-not-writable'),
      );
    expect(await target()).toMatchObject({ failures: 2, dueAt: core.clock.now + 4 * minute });
    rmSync(vault);
    await pass(5 * minute);
    await waitFor(async () => expect((await target()).lastCounts).toMatchObject({ created: 3 }));
    expect(await target()).toMatchObject({ failures: 0, lastError: null });
  });

  it('runs when Offprint is closed', async () => {
    const kept = join(core.folder, 'kept');
    mkdirSync(kept);
    const second = await createTestCore({ folder: kept });
    second.start();
    await second.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    await second.client.call('articles.mark', { target: { query: '' }, isSaved: true });
    const wanted = { name: 'On quit', query: 'is:saved', folder: vault, profile: 'Plain' } as const;
    await second.client.call('targets.add', { ...wanted, schedule: 'quit' });
    expect(files()).toEqual([]);
    await second.close();
    expect(files()).toHaveLength(3);
    expect(second.backgroundErrors).toEqual([]);
  });

  it('writes on closing what is due, and goes on at the next start where it could not', async () => {
    const kept = join(core.folder, 'kept');
    mkdirSync(kept);
    const second = await createTestCore({ folder: kept });
    second.start();
    await second.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    await second.client.call('articles.mark', { target: { query: '' }, isSaved: true });
    const { targetId } = await second.client.call('targets.add', {
      name: 'On quit',
      query: 'is:saved',
      folder: vault,
      profile: 'Plain',
      schedule: 'quit',
    });
    writeFileSync(vault, 'in the way');
    await second.close();
    rmSync(vault);
    const third = await createTestCore({ folder: kept });
    const [waiting] = (await third.client.call('targets.list', {})).targets;
    expect(waiting).toMatchObject({ id: targetId, failures: 1 });
    expect(waiting?.dueAt).not.toBeNull();
    third.start();
    third.clock.now += 2 * minute;
    await third.client.call('targets.update', { targetId });
    await waitFor(() => expect(files()).toHaveLength(3));
    await third.close();
    expect([...second.backgroundErrors, ...third.backgroundErrors]).toEqual([]);
  });

  it('does nothing while it is off, and not twice at once', async () => {
    core.start();
    await add({ isOn: false });
    await save();
    expect((await target()).dueAt).toBeNull();
    const { id } = await target();
    const first = core.client.call('targets.run', { targetId: id });
    const second = core.client.call('targets.run', { targetId: id });
    expect(await codeOf(second)).toBe('folder-busy');
    await core.client.call('jobs.wait', await first);
    expect(files()).toHaveLength(3);
  });

  it('has a name of its own and a profile that is there', async () => {
    await add();
    expect(await codeOf(add())).toBe('already-exists');
    expect(await codeOf(add({ name: 'Other', profile: 'Nobody’s' }))).toBe('not-found');
    const { id } = await target();
    await core.client.call('targets.update', {
      targetId: id,
      name: 'Vault',
      query: 'tag:x',
      schedule: 'daily',
    });
    expect(await target()).toMatchObject({ query: 'tag:x', schedule: 'daily', folder: vault });
    await core.client.call('targets.remove', { targetId: id });
    expect((await core.client.call('targets.list', {})).targets).toEqual([]);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => offprint(['--library', core.folder, ...args]);

  it('adds, lists, runs and removes targets', async () => {
    await save();
    const added = await run('targets', 'add', 'Notes', 'is:saved', '--to', vault, '--schedule', 'daily');
    expect(added.status).toBe(0);
    const listed = await run('targets', '--json');
    expect(JSON.parse(listed.stdout)).toMatchObject([{ name: 'Notes', schedule: 'daily', folder: vault }]);
    const ran = await run('export', '--target', 'notes');
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain('3 created');
    expect(files()).toHaveLength(3);
    expect(readFileSync(join(vault, files()[0] ?? ''), 'utf8')).toContain('offprint: ');
    const all = await run('export', '--all');
    expect(all.stderr).toContain('3 unchanged');
    expect((await run('targets', 'remove', 'Notes')).status).toBe(0);
    const none = await run('export', '--target', 'Notes');
    expect(none.status).toBe(2);
    expect((await run('export', '--all', '--target', 'Notes')).status).toBe(2);
    expect((await run('export', '--all', '--to', vault, '--dry-run')).status).toBe(0);
  });
});

describe('a rule', () => {
  const rule = async (query: string) => {
    const { id } = await target();
    const actions = ruleActionsSchema.parse({ exportTo: id });
    return (await core.client.call('rules.add', { name: 'To the vault', query, actions })).rule;
  };
  const apply = async (ruleId: number) =>
    await core.runJob(core.client.call('rules.apply', { ruleId }), 'change');
  const written = async (count: number) => {
    core.clock.now += 6_000;
    await core.client.call('targets.update', { targetId: (await target()).id });
    await waitFor(() => expect(files()).toHaveLength(count));
    // The files are there before the run is over, and until then another one finds the folder busy.
    await waitFor(async () => expect(await target()).toMatchObject({ isRunning: false }));
  };

  it('gives what it matches to an export, whatever that selects itself, and says so', async () => {
    core.start();
    await add({ query: 'is:saved', schedule: 'daily', onDeselected: 'remove' });
    await waitFor(async () => expect((await target()).lastRunAt).not.toBeNull());
    const { id } = await rule('title:outbox');
    const { actions } = (await core.client.call('rules.list', {})).rules[0] ?? {};
    const preview = { query: 'title:outbox', actions: ruleActionsSchema.parse(actions) };
    expect(await core.client.call('rules.preview', preview)).toMatchObject({ matched: 1, changed: 1 });
    const { changed, undoId } = await apply(id);
    expect(changed).toBe(1);
    // Soon, though the day is not over.
    expect((await target()).dueAt).toBe(core.clock.now + 5_000);
    await written(1);
    const articleId =
      (await core.client.call('articles.list', { query: 'title:outbox' })).articles[0]?.id ?? 0;
    expect((await core.client.call('articles.get', { articleId })).ruleTraces).toMatchObject([
      { ruleName: 'To the vault', action: 'export', tag: 'Vault' },
    ]);
    expect((await apply(id)).changed).toBe(0);
    // Taken back, it is no longer selected.
    await core.client.call('undo.run', { undoId: undoId ?? '' });
    await core.client.call('targets.run', { targetId: (await target()).id });
    await waitFor(() => expect(files()).toHaveLength(0));
  });

  it('gives what comes in', async () => {
    core.start();
    await add({ schedule: 'quit' });
    await rule('title:outbox');
    server.articles.set('noor', lighthouseArticles(server.origin));
    await core.client.call('feeds.add', { address: `${server.origin}/feed/noor` });
    expect((await target()).dueAt).not.toBeNull();
    await written(1);
  });

  it('gives nothing to an export that is no more, nor to another that came after it', async () => {
    await add();
    const { id } = await rule('title:outbox');
    await apply(id);
    await core.client.call('targets.remove', { targetId: (await target()).id });
    const { rules } = await core.client.call('rules.list', {});
    expect(rules[0]?.actions.exportTo).toBeNull();
    await add({ name: 'Another' });
    const summary = await core.runJob(
      core.client.call('targets.run', { targetId: (await target()).id }),
      'export',
    );
    expect(summary.files).toEqual([]);
  });
});
