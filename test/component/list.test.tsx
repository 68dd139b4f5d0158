// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { shownIds, useArticleList } from '../../renderer/state/article-list.ts';
import { AppError } from '../../shared/errors.ts';
import { HIT_END, HIT_START } from '../../shared/model/search.ts';
import type { FakeCore } from '../support/fake-client.ts';
import { callsOf, closeApp, renderApp, settle } from '../support/render-app.tsx';

afterEach(closeApp);

const selected = () => screen.queryAllByRole('option', { selected: true });

/** Lists are answered only once the function that is given back was called. */
function holdLists(core: FakeCore): () => void {
  const { call } = core.transport;
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  core.transport.call = async (method, input) => {
    if (method === 'articles.list') await asked;
    return call(method, input);
  };
  return answer;
}

describe('the list', () => {
  it('selects by keyboard, opens what it selects and marks it as read', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('j');
    expect(selected()[0]?.textContent).toContain('Why a lifetime is not a scope');
    await screen.findByRole('heading', { level: 1, name: /Why a lifetime/ });
    await waitFor(() =>
      expect(callsOf(core, 'articles.mark')).toContainEqual({
        target: { ids: [1] },
        isRead: true,
        isUndoable: false,
      }),
    );
    await user.keyboard('j');
    expect(selected()[0]?.textContent).toContain('Backstage');
    await user.keyboard('k');
    expect(selected()[0]?.textContent).toContain('Why a lifetime');
  });

  it('moves with the arrow keys and points at the selected row', async () => {
    const { user } = await renderApp();
    const list = screen.getByRole('listbox', { name: 'Articles' });
    list.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(selected()).toHaveLength(1);
    expect(list.getAttribute('aria-activedescendant')).toBe(selected()[0]?.id);
  });

  it('keeps a row that was just read where it is, and takes nothing for new', async () => {
    const { user } = await renderApp();
    await user.keyboard('j');
    await screen.findByRole('heading', { level: 1, name: /Why a lifetime/ });
    await settle(900);
    expect(selected()[0]?.textContent).toContain('Why a lifetime');
    expect(screen.queryByRole('button', { name: /new article/ })).toBeNull();
  });

  it('counts what arrives and shows it when asked', async () => {
    const { core, user } = await renderApp();
    const [first] = core.articles;
    if (first === undefined) throw new Error('the fake has articles');
    core.articles.push({
      ...first,
      id: 9001,
      key: 'new',
      title: 'Fresh from the press',
      isRead: false,
      sortAt: Date.now(),
    });
    core.emit({ name: 'articles.changed', payload: { articleIds: [9001], feedIds: [first.feedId] } });
    const pill = await screen.findByRole('button', { name: '1 new article' });
    expect(screen.queryByRole('option', { name: /Fresh from the press/ })).toBeNull();
    await user.click(pill);
    await screen.findByRole('option', { name: /Fresh from the press/ });
  });

  it('asks while one types, marks hits and says what was not understood', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('/');
    await user.keyboard('lifetime foo:x');
    const box = screen.getByRole('combobox', { name: /^Search articles in/ });
    expect(box).toHaveProperty('value', 'lifetime foo:x');
    await screen.findByText(/There is no field “foo:”/);
    expect(callsOf(core, 'articles.list').at(-1)).toMatchObject({ query: 'is:unread lifetime foo:x' });
    const [row] = await screen.findAllByRole('option', { name: /Why a lifetime/ });
    if (row === undefined) throw new Error('the list is empty');
    expect(within(row).getAllByText('lifetime')[0]?.tagName).toBe('MARK');
    expect(row.textContent).not.toContain(HIT_START);
    expect(row.textContent).not.toContain(HIT_END);
    await user.keyboard('{Escape}');
    expect(box).toHaveProperty('value', '');
  });

  it('does not run commands while one types', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('combobox', { name: /^Search articles in/ }));
    await user.keyboard('jsa?');
    expect(selected()).toHaveLength(0);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes to a view by a sequence and by the tree', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('gs');
    await screen.findByRole('heading', { level: 1, name: 'Saved' });
    await user.click(screen.getByRole('treeitem', { name: /Rust Blog/ }));
    await screen.findByRole('heading', { level: 1, name: 'Rust Blog' });
    await waitFor(() => expect(callsOf(core, 'articles.list').at(-1)).toMatchObject({ feedId: 7 }));
  });

  it('leaves the rows where they stand until those of the next question are there, which begin at their top', async () => {
    const { core, user } = await renderApp();
    // Without layout nothing scrolls by itself.
    HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, to?: unknown) {
      this.scrollTop = (to as { top: number }).top;
    } as typeof HTMLElement.prototype.scrollTo;
    const list = screen.getByRole('listbox', { name: 'Articles' });
    list.focus();
    await user.keyboard('jj');
    fireEvent.scroll(list, { target: { scrollTop: 2_000 } });
    await settle();
    const before = shownIds();
    expect(list.scrollTop).toBe(2_000);
    const answer = holdLists(core);
    await user.keyboard('/lifetime');
    // Longer than rows of another place would stay.
    await settle(300);
    expect(shownIds()).toEqual(before);
    expect(list.scrollTop).toBe(2_000);
    answer();
    await waitFor(() => expect(shownIds()).not.toEqual(before));
    expect(list.scrollTop).toBe(0);
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-posinset')).toBe('1');
    await settle();
    expect(list.scrollTop).toBe(0);
  });

  it('puts the rows of another place away while the answer takes its time, and the keys are the list’s again', async () => {
    const { core, user } = await renderApp();
    const list = screen.getByRole('listbox', { name: 'Articles' });
    list.focus();
    const before = shownIds();
    const answer = holdLists(core);
    await user.keyboard('gs');
    await screen.findByRole('heading', { level: 1, name: 'Saved' });
    await waitFor(() => expect(document.querySelector('.list-content .skeleton')).toBeTruthy());
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(screen.getByRole('status', { name: 'Number of articles' }).textContent).toBe('');
    // No row that is not there any longer is taken for the first.
    await user.keyboard('j');
    expect(screen.queryByRole('article')).toBeNull();
    answer();
    await screen.findAllByRole('option');
    expect(shownIds()).not.toEqual(before);
    expect(document.querySelector('.list-content .skeleton')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Articles' }));
    await user.keyboard('j');
    expect(selected()).toHaveLength(1);
  });

  it('has them back at once where one goes back, and shows nothing of it where the answer is quick', async () => {
    const { core, user } = await renderApp();
    const before = shownIds();
    const seen: boolean[] = [];
    const end = useArticleList.subscribe(({ isSlow, pages }) => seen.push(isSlow || pages.length === 0));
    await user.keyboard('gs');
    await waitFor(() => expect(shownIds()).not.toEqual(before));
    await user.keyboard('gu');
    await waitFor(() => expect(shownIds()).toEqual(before));
    const answer = holdLists(core);
    await user.keyboard('gs');
    await screen.findByRole('heading', { level: 1, name: 'Saved' });
    await user.keyboard('gu');
    await screen.findByRole('heading', { level: 1, name: 'Unread' });
    await settle(300);
    expect(shownIds()).toEqual(before);
    answer();
    await settle();
    expect(seen).not.toContain(true);
    end();
  });

  it('bids to choose an article only where there is one', async () => {
    const { core, user } = await renderApp();
    await screen.findByText(/Choose an article on the left/);
    core.answer('articles.list', () => ({
      articles: [],
      nextCursor: null,
      total: 0,
      isTotalCapped: false,
      problems: [],
    }));
    await user.keyboard('gs');
    await screen.findByText('Articles open here.');
    expect(screen.queryByText(/Choose an article/)).toBeNull();
  });

  it('marks all as read and takes it back', async () => {
    const { core, user } = await renderApp({ articleCount: 40 });
    const unread = core.articles.filter((article) => !article.isRead).length;
    await user.keyboard('{Shift>}A{/Shift}');
    await screen.findByText(`${unread} articles marked as read`);
    expect(core.articles.every((article) => article.isRead)).toBe(true);
    await user.keyboard('u');
    await waitFor(() => expect(core.articles.filter((article) => !article.isRead)).toHaveLength(unread));
  });

  it('marks as read what the words in the box show, whatever they are joined by', async () => {
    const { core, user } = await renderApp({
      prepare: ({ articles: [first] }) => {
        if (first !== undefined) first.title = 'A lifetime for every release';
      },
    });
    await user.keyboard('ga/');
    await user.keyboard('lifetime OR rele');
    await waitFor(() =>
      expect(callsOf(core, 'articles.list').at(-1)).toMatchObject({ query: 'lifetime OR rele' }),
    );
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    await waitFor(() =>
      expect(callsOf(core, 'articles.mark')).toMatchObject([
        { target: { query: 'is:unread (lifetime OR rele)', isTyping: true }, isRead: true },
      ]),
    );
  });

  it('asks again by itself where core was started again over it, once', async () => {
    const { core, user } = await renderApp();
    const ended = () => {
      throw new AppError('core-ended', { reason: 'exit' });
    };
    let answers = 0;
    const shown = {
      articles: core.articles.slice(0, 1),
      nextCursor: null,
      total: 1,
      isTotalCapped: false,
      problems: [],
    };
    core.answer('articles.list', () => {
      answers += 1;
      return answers === 1 ? ended() : shown;
    });
    await user.keyboard('ga');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(answers).toBe(2);
    core.answer('articles.list', ended);
    await user.keyboard('gs');
    await screen.findByText(/has started its library anew/);
  });

  it('says in words what went wrong and tries again', async () => {
    const { core, user } = await renderApp();
    core.answer('articles.list', () => {
      throw new Error('the disk is on fire');
    });
    await user.keyboard('ga');
    await screen.findByText(/Something went wrong inside Offprint/);
    core.answer('articles.list', () => ({
      articles: [],
      nextCursor: null,
      total: 0,
      isTotalCapped: false,
      problems: [],
    }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/No feed has brought an article yet/);
  });
});
