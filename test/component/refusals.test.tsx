// @vitest-environment jsdom
/** What the window shows where the library refuses: what was there before, and why. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { markOpened, markPassed } from '../../renderer/state/actions.ts';
import { findRow, loadMore, patchRows, shownIds } from '../../renderer/state/article-list.ts';
import type { AppEvent, MethodName } from '../../shared/contract.ts';
import { AppError, toWireError } from '../../shared/errors.ts';
import type { FakeCore } from '../support/fake-client.ts';
import { callsOf, closeApp, renderApp, settle } from '../support/render-app.tsx';

afterEach(closeApp);

/** That method is refused until the function that is given back was called. */
function refuse(
  core: FakeCore,
  refused: MethodName,
  error = new AppError('internal', { message: 'The disk is away.' }),
): () => void {
  const { call } = core.transport;
  core.transport.call = async (method, input) =>
    method === refused ? { ok: false, error: toWireError(error) } : call(method, input);
  return () => {
    core.transport.call = call;
  };
}

describe('marks that are refused', () => {
  it('leave an article read that was read before it was opened or scrolled past', async () => {
    const { core } = await renderApp();
    const [read = 0, unread = 0] = shownIds();
    patchRows(new Set([read]), (row) => ({ ...row, isRead: true }));
    refuse(core, 'articles.mark');
    await markPassed([read, unread]);
    expect([findRow(read)?.isRead, findRow(unread)?.isRead]).toEqual([true, false]);
    await markOpened(read);
    expect(findRow(read)?.isRead).toBe(true);
  });

  it('leave what was changed about the article meanwhile', async () => {
    const { core } = await renderApp();
    const [id = 0] = shownIds();
    refuse(core, 'articles.mark');
    const marked = markOpened(id);
    patchRows(new Set([id]), (row) => ({ ...row, isSaved: true, title: 'Another title' }));
    await marked;
    expect(findRow(id)).toMatchObject({ isRead: false, isSaved: true, title: 'Another title' });
  });
});

describe('rows that cannot be read', () => {
  const said = () => screen.findByText(/Couldn’t load some articles/);

  it('says so where the next page fails, and reads it when asked', async () => {
    const { core, user } = await renderApp({ articleCount: 800 });
    const before = shownIds();
    const allow = refuse(core, 'articles.list');
    await loadMore();
    await said();
    screen.getByText(/The disk is away/);
    expect(shownIds()).toEqual(before);
    allow();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(shownIds().length).toBeGreaterThan(before.length));
    await waitFor(() => expect(screen.queryByText(/Couldn’t load some articles/)).toBeNull());
  });

  it('says so where what has changed cannot be read again, and reads it when asked', async () => {
    const { core } = await renderApp();
    const [id = 0] = shownIds();
    const article = core.articles.find((one) => one.id === id);
    Object.assign(article ?? {}, { title: 'Written elsewhere' });
    for (const method of ['articles.list', 'articles.rows'] as const) {
      const allow = refuse(core, method);
      core.emit({ name: 'articles.changed', payload: { articleIds: [id], feedIds: 'any' } });
      await said();
      await settle();
      const asked = callsOf(core, method).length;
      allow();
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(screen.queryByText(/Couldn’t load some articles/)).toBeNull());
      await waitFor(() => expect(callsOf(core, method).length).toBeGreaterThan(asked));
    }
    expect(findRow(id)?.title).toBe('Written elsewhere');
  });

  it('takes it back when a later change could be read', async () => {
    const { core } = await renderApp();
    const [id = 0] = shownIds();
    const allow = refuse(core, 'articles.list');
    const change: AppEvent = { name: 'articles.changed', payload: { articleIds: [id], feedIds: 'any' } };
    core.emit(change);
    await said();
    allow();
    core.emit(change);
    await waitFor(() => expect(screen.queryByText(/Couldn’t load some articles/)).toBeNull());
  });

  it('does not say so where core ended over it: it is started again, and everything is read anew', async () => {
    const { core } = await renderApp();
    const [id = 0] = shownIds();
    const allow = refuse(core, 'articles.list', new AppError('core-ended', { reason: 'internal' }));
    core.emit({ name: 'articles.changed', payload: { articleIds: [id], feedIds: 'any' } });
    await waitFor(() => expect(callsOf(core, 'articles.rows').length).toBeGreaterThan(0));
    await settle();
    expect(screen.queryByText(/Couldn’t load some articles/)).toBeNull();
    allow();
  });
});
