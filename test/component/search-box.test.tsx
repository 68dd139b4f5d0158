// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type CompletionNames, completeQuery } from '../../electron/core/library/search/complete.ts';
import { acceptOption } from '../../renderer/state/completion.ts';
import { useLibrary } from '../../renderer/state/library.ts';
import { typedProblems } from '../../renderer/state/query-problems.ts';
import type { FakeCore } from '../support/fake-client.ts';
import { callsOf, closeApp, renderApp, settle } from '../support/render-app.tsx';

afterEach(closeApp);

const nothing = () => [];
const names: CompletionNames = {
  tags: (typed) =>
    [
      { name: 'rust', total: 12 },
      { name: 'to read', total: 1, isOwn: true },
    ].filter(({ name }) => name.startsWith(typed)),
  feeds: nothing,
  folders: nothing,
  sites: nothing,
  authors: nothing,
  languages: nothing,
  series: nothing,
  organisations: nothing,
};

async function openBox() {
  const app = await renderApp({
    prepare: (core) => {
      // So that there is a list to go to: where nothing is found the focus stays.
      for (const article of core.articles.slice(0, 3)) article.title = 'Codes and code';
      core.answer('search.complete', ({ query, caret }) =>
        completeQuery(query, caret, names, { now: Date.now() }),
      );
    },
  });
  await app.user.keyboard('ga/');
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: /^Search articles in/ });
  const asked = () => callsOf(app.core, 'articles.list').at(-1);
  return { ...app, box, asked };
}
const offered = async () =>
  within(await screen.findByRole('listbox', { name: 'Completions' }))
    .getAllByRole('option')
    .map((option) => option.textContent);
const isClosed = () => expect(screen.queryByRole('listbox', { name: 'Completions' })).toBeNull();

describe('completion', () => {
  it('shows what a search finds before it is counted', async () => {
    const { core, user, box } = await openBox();
    let tellCount = (): void => undefined;
    core.answer('articles.count', async () => {
      await new Promise<void>((resolve) => {
        tellCount = resolve;
      });
      return { total: 7, isTotalCapped: false };
    });
    await user.type(box, 'codes');
    await screen.findAllByRole('option', { name: /Codes and code/ });
    await waitFor(() => expect(callsOf(core, 'articles.count')).not.toEqual([]));
    expect(screen.queryByText('7 articles')).toBeNull();
    tellCount();
    await screen.findByText('7 articles');
  });

  it('goes from a field to its value by arrows, Enter and Tab', async () => {
    const { user, box, asked } = await openBox();
    await user.keyboard('ta');
    expect(await offered()).toEqual(['tag:yours or the source’s tag']);
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain(
      'tag:',
    );
    await user.keyboard('{Enter}');
    expect(box.value).toBe('tag:');
    await waitFor(async () =>
      expect(await offered()).toEqual(['rust12 articles', 'to readyours, 1 article']),
    );
    await user.keyboard('{ArrowDown}{ArrowDown}{Tab}');
    expect(box.value).toBe('tag:"to read" ');
    expect(box.selectionStart).toBe(box.value.length);
    expect(document.activeElement).toBe(box);
    await waitFor(() => expect(asked()).toMatchObject({ query: 'tag:"to read"' }));
    isClosed();
  });

  it('takes the first by Tab, any by a click, and goes round by the arrows', async () => {
    const { user, box } = await openBox();
    await user.keyboard('#');
    await offered();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('option', { selected: true, name: /to read/ })).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true, name: /rust/ })).toBeTruthy();
    await user.click(within(screen.getByRole('listbox', { name: 'Completions' })).getByText('to read'));
    expect(box.value).toBe('#"to read" ');
    await user.keyboard('unre');
    await offered();
    await user.keyboard('{Tab}');
    expect(box.value).toBe('#"to read" is:unread ');
  });

  it('Escape closes it and leaves the text, a second one clears', async () => {
    const { user, box } = await openBox();
    await user.keyboard('tag:');
    await offered();
    await user.keyboard('{Escape}');
    isClosed();
    expect(box.value).toBe('tag:');
    await user.keyboard('{Escape}');
    expect(box.value).toBe('');
  });

  it('Enter without a choice searches, and shows the list', async () => {
    const { user, box } = await openBox();
    await user.keyboard('code');
    await offered();
    await user.keyboard('{Enter}');
    expect(box.value).toBe('code');
    isClosed();
    await waitFor(() => expect(document.activeElement).not.toBe(box));
  });

  it('shows all fields when asked, and none to someone who only types words', async () => {
    const { user } = await openBox();
    await user.keyboard('lifetime ');
    await settle(200);
    isClosed();
    await user.keyboard('{Control>} {/Control}');
    expect((await offered()).length).toBeGreaterThan(10);
    await user.keyboard('{Escape}');
    isClosed();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect((await offered()).length).toBeGreaterThan(10);
  });

  it('completes in the middle of a query', () => {
    const completion = { query: 'a ta b', start: 2, end: 4, options: [] };
    const tag = { text: 'tag:', label: '', detail: { kind: 'field' as const, name: 'tag' } };
    expect(acceptOption(completion, tag)).toEqual({ query: 'a tag: b', caret: 6 });
    expect(acceptOption(completion, { ...tag, text: 'is:read' })).toEqual({
      query: 'a is:read b',
      caret: 10,
    });
    const inBrackets = { query: '(ta)', start: 1, end: 3, options: [] };
    expect(acceptOption(inBrackets, { ...tag, text: 'is:read' })).toEqual({ query: '(is:read)', caret: 8 });
  });
});

describe('problems', () => {
  it('are underlined where they stand and put right by a button', async () => {
    const { user, box, asked } = await openBox();
    await user.keyboard('lifetime is:unraed');
    const button = await screen.findByRole('button', { name: 'Use is:unread' });
    await waitFor(() => expect(document.querySelector('.query-marks u')?.textContent).toBe('is:unraed'));
    expect(document.querySelector('.query-marks')?.textContent).toBe('lifetime is:unraed');
    button.focus();
    await user.keyboard('{Enter}');
    expect(box.value).toBe('lifetime is:unread');
    expect(document.activeElement).toBe(box);
    await waitFor(() => expect(asked()).toMatchObject({ query: 'lifetime is:unread' }));
    await waitFor(() => expect(screen.queryByText(/takes unread/)).toBeNull());
    expect(document.querySelector('.query-marks')).toBeNull();
  });

  it('are not those of the term that is being completed', async () => {
    const { user, asked } = await openBox();
    await user.keyboard('foo:x tag:');
    await offered();
    await waitFor(() => expect(asked()).toMatchObject({ query: 'foo:x tag:' }));
    await screen.findByText(/no field “foo:”/);
    expect(screen.queryByText(/needs a value/)).toBeNull();
    await user.keyboard('{Escape}');
    await screen.findByText(/needs a value/);
  });

  it('closes what was opened', async () => {
    const { user, box } = await openBox();
    await user.keyboard('(a OR b ');
    await user.click(await screen.findByRole('button', { name: 'Close it' }));
    expect(box.value).toBe('(a OR b)');
  });

  it('lose nothing of what was typed since they were found', async () => {
    const { user, box } = await openBox();
    await user.keyboard('(a');
    const close = await screen.findByRole('button', { name: 'Close it' });
    // As a press that comes while one types: the question has not followed yet.
    fireEvent.change(box, { target: { value: '(a OR b' } });
    fireEvent.click(close);
    expect(box.value).toBe('(a OR b)');
  });

  it('are those of what is typed, not of the place', () => {
    expect(typedProblems('(is:x) sort:oldest foo:y', ' foo:y')).toMatchObject([{ start: 1, end: 6 }]);
    expect(typedProblems('(is:x) (a OR is:y)', 'a OR is:y')).toMatchObject([{ start: 5, end: 9 }]);
    expect(typedProblems('is:unread a', 'a')).toEqual([]);
  });
});

describe('did you mean', () => {
  const found = (core: FakeCore) =>
    core.answer('search.correct', ({ query, within, isTyping }) => {
      expect([within, isTyping]).toEqual(['is:unread', true]);
      return { corrections: query === 'lifetmie' ? ['lifetime', 'lifetimes'] : [] };
    });

  it('is offered where nothing is found, and searched by a press', async () => {
    const { core, user } = await renderApp({ prepare: found });
    await user.keyboard('/lifetmie');
    await screen.findByText(/Did you mean/);
    expect(screen.getByRole('button', { name: 'lifetimes' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'lifetime' }));
    await waitFor(() =>
      expect(callsOf(core, 'articles.list').at(-1)).toMatchObject({ query: 'is:unread lifetime' }),
    );
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'lifetime');
    await waitFor(() => expect(screen.queryByText(/Did you mean/)).toBeNull());
  });

  it('is a command, also while one types', async () => {
    const { user } = await renderApp({ prepare: found });
    await user.keyboard('/lifetmie');
    await screen.findByText(/Did you mean/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'lifetime');
  });

  it('is asked for again when articles have come, which may have the word', async () => {
    let hasCome = false;
    const { core, user } = await renderApp({
      prepare: (prepared) =>
        prepared.answer('search.correct', () => ({ corrections: hasCome ? ['lifetime'] : [] })),
    });
    await user.keyboard('/lifetmie');
    await screen.findByText(/matches this search/);
    await waitFor(() => expect(callsOf(core, 'search.correct')).not.toEqual([]));
    hasCome = true;
    const { counts } = useLibrary.getState();
    if (counts === null) throw new Error('no counts');
    act(() => useLibrary.setState({ counts: { ...counts, all: counts.all + 1 } }));
    await screen.findByText(/Did you mean/);
  });

  it('says nothing where nothing is near', async () => {
    const { user } = await renderApp({ prepare: found });
    await user.keyboard('/xyzzyx');
    await screen.findByText(/matches this search/);
    await settle(200);
    expect(screen.queryByText(/Did you mean/)).toBeNull();
  });
});
