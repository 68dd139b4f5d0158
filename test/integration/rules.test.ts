/** Rules on what a feed brings, and on what is there already. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrivalOf } from '../../electron/core/library/subscriptions/arrivals.ts';
import { listSchedule } from '../../electron/core/library/subscriptions/schedule-table.ts';
import { type RuleActions, ruleActionsSchema } from '../../shared/model/rules.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { fillLibrary } from '../support/filled-library.ts';
import { keptCounts, recounted } from '../support/library-facts.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
});
afterEach(async () => {
  await core.close();
  expect(core.backgroundErrors).toEqual([]);
});

const call: TestCore['client']['call'] = (method, input) => core.client.call(method, input);
const ids = async (query: string): Promise<number[]> =>
  (await call('articles.list', { query, limit: 500, isTyping: false })).articles.map((article) => article.id);
const actions = (some: Partial<RuleActions>): RuleActions => ruleActionsSchema.parse(some);
const addRule = async (name: string, query: string, some: Partial<RuleActions>) =>
  (await call('rules.add', { name, query, actions: actions(some) })).rule;
const apply = (ruleId: number) => core.runJob(call('rules.apply', { ruleId }), 'change');

describe('on what a feed brings', () => {
  let server: LoopbackServer;
  beforeEach(async () => {
    server = await startLoopbackServer();
    server.articles.set('mira', lighthouseArticles(server.origin));
  });
  afterEach(() => server.close());
  const subscribe = async () => (await call('feeds.add', { address: `${server.origin}/feed/mira` })).feed;

  it('run in their order, each seeing what those before it did, and say so with the article', async () => {
    const first = await addRule('Outbox', 'title:outbox', { tags: ['patterns/outbox'], save: true });
    await addRule('Patterns', 'mytag:patterns/*', { later: true, markRead: true });
    const off = await addRule('Off', 'title:outbox', { mute: true });
    await call('rules.update', { ruleId: off.id, isOn: false });
    await subscribe();
    const [id = 0] = await ids('title:outbox');
    const article = await call('articles.get', { articleId: id });
    expect(article.summary).toMatchObject({
      tags: ['patterns/outbox'],
      isSaved: true,
      isLater: true,
      isRead: true,
    });
    expect(article.ruleTraces.map(({ ruleName, action, tag }) => [ruleName, action, tag])).toEqual([
      ['Outbox', 'save', null],
      ['Outbox', 'tag', 'patterns/outbox'],
      ['Patterns', 'later', null],
      ['Patterns', 'mark-read', null],
    ]);
    expect(article.ruleTraces[0]?.ruleId).toBe(first.id);
    expect(await ids('is:later')).toEqual([id]);
    expect(await ids('is:saved sort:read')).toEqual([]);
  });

  it('turn the other way round in another order', async () => {
    const one = await addRule('Patterns', 'mytag:patterns', { later: true });
    const other = await addRule('Outbox', 'title:outbox', { tags: ['patterns'] });
    await call('rules.reorder', { ruleIds: [other.id, one.id] });
    await subscribe();
    expect(await ids('is:later')).toHaveLength(1);
  });

  it('mute before anybody is told, and tell where the feed does not', async () => {
    const feed = await subscribe();
    await addRule('Quiet', 'outbox', { mute: true });
    await addRule('Loud', 'kept', { notify: true });
    const [before] = listSchedule(core.library, [feed.id]);
    const articles = lighthouseArticles(server.origin);
    const [pattern] = articles;
    if (pattern === undefined || before === undefined) throw new Error('no article to go by');
    const more = ['A new outbox', 'Worth being kept'].map((title, index) => ({
      ...pattern,
      title,
      slug: `more-${index}`,
      tags: [],
      html: `<p>${title}</p>`,
    }));
    server.articles.set('mira', [...articles, ...more]);
    const known = new Set(await ids(''));
    await core.runJob(call('feeds.refresh', { feedIds: [feed.id], force: true }), 'refresh');
    const fresh = (await ids('')).filter((id) => !known.has(id));
    expect(fresh).toHaveLength(1);
    expect(await ids('is:muted')).toHaveLength(1);
    const told = arrivalOf(core.library, before, [...fresh, ...(await ids('is:muted'))], fresh);
    expect(told?.titles).toEqual(['Worth being kept']);
    expect((await call('articles.get', { articleId: fresh[0] ?? 0 })).ruleTraces).toMatchObject([
      { ruleName: 'Loud', action: 'notify' },
    ]);
  });

  it('do not do again to an edited article what the reader took back', async () => {
    await addRule('Outbox', 'outbox', { tags: ['auto'], save: true });
    const feed = await subscribe();
    const [id = 0] = await ids('outbox');
    await call('articles.tag', { target: { ids: [id] }, remove: ['auto'] });
    server.articles.set(
      'mira',
      lighthouseArticles(server.origin).map((article) => ({
        ...article,
        html: `${article.html}<p>More.</p>`,
      })),
    );
    await core.runJob(call('feeds.refresh', { feedIds: [feed.id], force: true }), 'refresh');
    expect(await ids('is:edited')).toContain(id);
    expect((await call('articles.get', { articleId: id })).summary.tags).toEqual([]);
  });
});

describe('on what is there', () => {
  it('say what would change, change it, and take it back', async () => {
    fillLibrary(core.library, { articles: 100 });
    await call('articles.tag', { target: { ids: [1] }, add: ['crab'] });
    const rule = await addRule('Crabs', 'title:rust', { tags: ['crab'] });
    const preview = await call('rules.preview', { query: rule.query, actions: rule.actions, limit: 3 });
    expect([preview.matched, preview.changed, preview.examples.length]).toEqual([20, 20, 3]);
    expect(preview.examples[0]?.before.tags).toEqual([]);
    expect(preview.examples[0]?.after.tags).toEqual(['crab']);
    expect(await ids('mytag:crab')).toEqual([1]);
    expect(await apply(rule.id)).toMatchObject({ changed: 20 });
    expect(await ids('mytag:crab')).toHaveLength(21);
    expect((await call('rules.preview', { query: rule.query, actions: rule.actions })).changed).toBe(0);
    const { entry } = await call('undo.run', {});
    expect(entry).toMatchObject({ kind: 'apply-rule', name: 'Crabs', count: 20 });
    expect(await ids('mytag:crab')).toEqual([1]);
  });

  it('stop where they are cancelled, and what was done until then can be taken back', async () => {
    fillLibrary(core.library, { articles: 1500 });
    const rule = await addRule('All', 'title:about', { tags: ['x'], mute: true });
    const { jobId } = await call('rules.apply', { ruleId: rule.id });
    while ((await call('jobs.list', {})).jobs[0]?.done === 0)
      await new Promise((resolve) => setImmediate(resolve));
    await call('jobs.cancel', { jobId });
    const result = await call('jobs.wait', { jobId });
    const changed = result.kind === 'change' ? result.summary.changed : 0;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(1500);
    expect(keptCounts(core.library)).toEqual(recounted(core.library));
    await call('undo.run', {});
    expect(await ids('is:muted')).toEqual([]);
    expect((await call('library.counts', {})).all).toBe(1500);
  });

  it('need a condition', async () => {
    expect(
      await codeOf(call('rules.add', { name: 'All', query: ' ', actions: actions({ mute: true }) })),
    ).toBe('invalid-input');
  });
});

describe('muted articles', () => {
  it('are in no list, no count and no search, until they are asked for', async () => {
    fillLibrary(core.library, { articles: 10, feeds: 1 });
    await call('articles.tag', { target: { ids: [5] }, add: ['t'] });
    const rule = await addRule('Five', 'id:5', { mute: true, save: true });
    await apply(rule.id);
    for (const query of ['', 'is:unread', 'is:saved', 'text', 'tag:t', 'feed:"Feed 1"']) {
      expect([query, (await ids(query)).includes(5)]).toEqual([query, false]);
    }
    expect(await ids('is:muted')).toEqual([5]);
    expect(await ids('is:muted text')).toEqual([5]);
    expect(await ids('id:5')).toEqual([5]);
    expect(await ids('-is:muted')).toHaveLength(9);
    expect(await call('library.counts', {})).toMatchObject({ all: 9, unread: 9, saved: 0 });
    expect((await call('feeds.list', {})).feeds[0]).toMatchObject({ articleCount: 9, unreadCount: 9 });
    expect((await call('tags.list', {})).tags).toEqual([]);
    expect((await call('articles.get', { articleId: 5 })).isMuted).toBe(true);
  });
});
