// @vitest-environment jsdom
/** What the reader makes: tags, smart feeds, rules; and taking things back. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { movedBefore, movedBy } from '../../renderer/state/order.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const tree = () => screen.getByRole('tree', { name: 'Library' });
const treeItem = (name: RegExp) => within(tree()).getByRole('treeitem', { name });
const titles = () =>
  [...tree().querySelectorAll('[data-kind="smart"] .tree-title')].map((title) => title.textContent);

describe('the tree of tags', () => {
  it('stands as its slashes say, opens and closes, and leads to all below it', async () => {
    const { core, user } = await renderApp();
    const parent = treeItem(/^work/);
    expect(parent.getAttribute('aria-expanded')).toBe('true');
    const inside = treeItem(/^incident/);
    expect(Number(inside.getAttribute('aria-level'))).toBe(Number(parent.getAttribute('aria-level')) + 1);
    await user.click(parent);
    await waitFor(() =>
      expect(callsOf(core, 'articles.list').at(-1)).toMatchObject({ query: 'mytag:work/*' }),
    );
    act(() => parent.focus());
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(within(tree()).queryByRole('treeitem', { name: /^incident/ })).toBeNull());
  });
});

describe('the tag manager', () => {
  it('finds by any name, and makes several tags one', async () => {
    const { core, user } = await renderApp({
      prepare: (fake) => fake.tagAliases.set('sqlite', ['sql-light']),
    });
    await user.keyboard('g#');
    const sheet = await screen.findByRole('dialog', { name: 'Tags' });
    await user.type(within(sheet).getByRole('textbox', { name: 'Find a tag' }), 'LIGHT');
    expect(within(sheet).getAllByRole('listitem')).toHaveLength(1);
    await user.click(within(sheet).getByRole('checkbox', { name: /sqlite/ }));
    await user.clear(within(sheet).getByRole('textbox', { name: 'Find a tag' }));
    await user.click(within(sheet).getByRole('checkbox', { name: /work\/incident/ }));
    await user.click(within(sheet).getByRole('button', { name: 'Merge' }));
    await waitFor(() =>
      expect(callsOf(core, 'tags.merge')).toEqual([
        { from: ['work/incident'], into: 'sqlite', keepAsAliases: true },
      ]),
    );
    await user.click(within(sheet).getByRole('button', { name: 'Done' }));
    await user.keyboard('u');
    await waitFor(() => expect(callsOf(core, 'undo.run')).toHaveLength(1));
    await screen.findByText(/Taken back: Tags of .* merged into “sqlite”/);
  });

  it('gives a tag a colour and other names', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('g#');
    await user.click(await screen.findByRole('button', { name: 'Edit tag sqlite' }));
    const sheet = await screen.findByRole('dialog', { name: 'Tag' });
    await user.click(within(sheet).getByRole('radio', { name: 'teal' }));
    await user.type(within(sheet).getByRole('textbox', { name: 'Other names' }), 'sql, db{Enter}');
    await waitFor(() =>
      expect(callsOf(core, 'tags.update')).toEqual([
        { name: 'sqlite', colour: 'teal', aliases: ['sql', 'db'] },
      ]),
    );
  });
});

describe('tagging', () => {
  it('suggests first, and takes another name for the tag', async () => {
    const { core, user } = await renderApp({
      prepare: (fake) => {
        fake.tagAliases.set('sqlite', ['db']);
        fake.answer('tags.suggest', () => ({ names: ['sqlite'] }));
      },
    });
    await user.keyboard('j');
    await screen.findByRole('article', { name: /Why a lifetime/ });
    await user.keyboard('t');
    const list = await screen.findByRole('listbox', { name: 'Add a tag' });
    await waitFor(() => expect(within(list).getAllByRole('option')[0]?.textContent).toBe('sqlitesuggested'));
    await user.type(screen.getByRole('combobox', { name: 'Add a tag' }), 'DB{Enter}');
    await waitFor(() => expect(core.articles[0]?.tags).toContain('sqlite'));
  });

  it('tags all the list holds at once', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('ga{Shift>}T{/Shift}');
    const sheet = await screen.findByRole('dialog', { name: 'Tag all in the list' });
    await user.type(within(sheet).getByRole('combobox', { name: 'Add' }), 'one, two{Enter}');
    await waitFor(() =>
      expect(callsOf(core, 'articles.tag')).toMatchObject([
        { target: { query: '' }, add: ['one', 'two'], remove: [] },
      ]),
    );
    await screen.findByText(/200 articles tagged/);
  });

  it('says which rule it was', async () => {
    const { user } = await renderApp({
      prepare: (fake) =>
        fake.traces.set(1, [
          { ruleId: 1, ruleName: 'Incidents', action: 'tag', tag: 'work/incident', at: 0 },
          { ruleId: 1, ruleName: 'Incidents', action: 'save', tag: null, at: 0 },
        ]),
    });
    await user.keyboard('j');
    const remove = await screen.findByRole('button', { name: 'Remove tag work/incident' });
    expect(remove.parentElement?.title).toMatch(/Tagged work\/incident by rule “Incidents”/);
    expect(screen.getByText('by rule “Incidents”').title).toMatch(/Saved by rule/);
  });
});

describe('smart feeds', () => {
  it('are changed in place', async () => {
    const { core, user } = await renderApp();
    act(() => treeItem(/^Go with code/).focus());
    await user.keyboard('{F2}');
    const sheet = await screen.findByRole('dialog', { name: 'Smart feed' });
    const query = within(sheet).getByRole('combobox', { name: 'Query' });
    await user.clear(query);
    await user.type(query, 'lang:go');
    await user.click(within(sheet).getByRole('radio', { name: 'terminal' }));
    await user.type(within(sheet).getByRole('combobox', { name: 'Heading' }), 'Languages{Enter}');
    await waitFor(() =>
      expect(callsOf(core, 'smart.update')).toEqual([
        { smartFeedId: 2, name: 'Go with code', query: 'lang:go', icon: 'terminal', folder: 'Languages' },
      ]),
    );
    await waitFor(() => expect(treeItem(/^Languages/).getAttribute('aria-expanded')).toBe('true'));
    expect(treeItem(/^Go with code/).getAttribute('aria-level')).toBe('3');
  });

  it('move by keyboard, and show no number beyond what one reads', async () => {
    const { user } = await renderApp();
    expect(treeItem(/^Under five minutes/).textContent).toContain('999+');
    act(() => treeItem(/^Under five minutes/).focus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(titles()).toEqual(['Rust, this week', 'Under five minutes', 'Go with code']));
    expect(document.activeElement).toBe(treeItem(/^Under five minutes/));
  });

  it('keep their order but for what is moved', () => {
    expect(movedBefore([1, 2, 3, 4], 4, 2)).toEqual([1, 4, 2, 3]);
    expect(movedBefore([1, 2, 3], 1, null)).toEqual([2, 3, 1]);
    expect(movedBy([1, 2, 3], 3, 1)).toEqual([1, 2, 3]);
    expect(movedBy([1, 2, 3], 2, -1)).toEqual([2, 1, 3]);
  });
});

describe('rules', () => {
  it('take what the search box would complete, and say what is no query', async () => {
    const { user } = await renderApp({
      prepare: (fake) =>
        fake.answer('search.complete', ({ query }) => ({
          start: 0,
          end: query.length,
          options:
            query === 'ta'
              ? [{ text: 'tag:', label: 'tag:', detail: { kind: 'count' as const, total: 3, isMore: false } }]
              : [],
        })),
    });
    await user.keyboard('gx');
    await user.click(await screen.findByRole('button', { name: 'New rule…' }));
    const sheet = await screen.findByRole('dialog', { name: 'New rule' });
    const field = within(sheet).getByRole('combobox', { name: 'When an article matches' });
    await user.type(field, 'ta');
    await within(sheet).findByRole('option', { name: /tag:/ });
    await user.keyboard('{Tab}rust');
    expect(field).toHaveProperty('value', 'tag:rust');
    await user.clear(field);
    await user.type(field, 'tagg:rust');
    await user.click(await within(sheet).findByRole('button', { name: 'Use tag:rust' }));
    expect(field).toHaveProperty('value', 'tag:rust');
  });

  it('are made with a look at what they would change, and applied at once', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('gx');
    await user.click(await screen.findByRole('button', { name: 'New rule…' }));
    const sheet = await screen.findByRole('dialog', { name: 'New rule' });
    await user.type(within(sheet).getByRole('textbox', { name: 'Name' }), 'Lifetimes');
    await user.type(within(sheet).getByRole('combobox', { name: 'When an article matches' }), 'lifetime');
    await user.type(within(sheet).getByRole('combobox', { name: 'Add tags' }), 'rust');
    await user.click(within(sheet).getByRole('switch', { name: /Save/ }));
    await within(sheet).findByText(/articles? match.*would change/);
    // The preview of what was typed so far may come first.
    expect((await within(sheet).findAllByText(/saved · .*#rust/)).length).toBeGreaterThan(0);
    const apply = within(sheet).getByRole('button', { name: 'Save and apply to what is there' });
    await waitFor(() => expect(apply).not.toHaveProperty('disabled', true));
    await user.click(apply);
    await waitFor(() => expect(callsOf(core, 'rules.apply')).toEqual([{ ruleId: 1 }]));
    expect(callsOf(core, 'rules.add')).toMatchObject([
      { name: 'Lifetimes', query: 'lifetime', actions: { tags: ['rust'], save: true, mute: false } },
    ]);
    await screen.findByText(/“Lifetimes” applied to/);
    await user.click(within(await screen.findByRole('dialog', { name: 'Rules' })).getByRole('switch'));
    await waitFor(() => expect(core.rules[0]?.isOn).toBe(false));
  });
});

describe('taking back', () => {
  it('deletes an article, goes on to the next, and brings it back by a key', async () => {
    const { core, user } = await renderApp();
    const count = core.articles.length;
    await user.keyboard('j');
    await screen.findByRole('article', { name: /Why a lifetime/ });
    await user.keyboard('{Delete}');
    await screen.findByText('Article deleted');
    expect(core.articles).toHaveLength(count - 1);
    await user.keyboard('u');
    await waitFor(() => expect(core.articles).toHaveLength(count));
    await screen.findByText(/Taken back: 1 article deleted/);
  });

  it('lists what can be taken back, and takes back what one chooses', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('ga');
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    await screen.findByText(/articles marked as read/);
    await user.keyboard('js');
    await waitFor(() => expect(core.articles[0]?.isSaved).toBe(true));
    await user.keyboard('{Shift>}U{/Shift}');
    const sheet = await screen.findByRole('dialog', { name: 'Undo history' });
    await waitFor(() => expect(within(sheet).getAllByRole('listitem')).toHaveLength(2));
    await user.click(within(sheet).getByRole('button', { name: /^Undo: .* marked as read/ }));
    await waitFor(() => expect(within(sheet).getAllByRole('listitem')).toHaveLength(1));
    expect(core.articles.some((article) => !article.isRead)).toBe(true);
    expect(core.articles[0]?.isSaved).toBe(true);
  });

  it('says so when there is nothing', async () => {
    const { user } = await renderApp();
    await user.keyboard('u');
    await screen.findByText('There is nothing to undo.');
  });
});
