// @vitest-environment jsdom
/** The neighbours of an article are read before they are opened; nothing is fetched for them until they are. */
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { Article } from '../../shared/model/articles.ts';
import { callsOf, closeApp, renderApp, settle } from '../support/render-app.tsx';

afterEach(closeApp);

type Got = { articleId: number; isAhead?: boolean };

describe('reading ahead', () => {
  it('has the next article and the one before when they are asked for', async () => {
    const { core, user } = await renderApp();
    const asked = () => callsOf(core, 'articles.get') as Got[];
    await user.keyboard('jj');
    await screen.findByRole('heading', { level: 1, name: /Backstage/ });
    const [first, chosen, next] = screen.getAllByRole('option').map(({ id }) => Number(id.split('-')[1]));
    await waitFor(() => expect(asked()).toContainEqual({ articleId: next, isAhead: true }));
    expect(asked()).toContainEqual({ articleId: chosen });
    expect(callsOf(core, 'articles.opened')).toEqual([]);
    const before = asked().length;
    await user.keyboard('j');
    // It stands there at once: nothing is waited for.
    expect(screen.queryByRole('heading', { level: 1, name: /Backstage/ })).toBeNull();
    await waitFor(() => expect(callsOf(core, 'articles.opened')).toEqual([{ articleId: next }]));
    await settle();
    // Of what is known, none is read again but for what marking it changed.
    const since = asked().slice(before);
    expect(since.filter(({ articleId, isAhead }) => articleId === chosen && isAhead)).toEqual([]);
    expect(since.filter(({ articleId, isAhead }) => articleId === first && isAhead)).toEqual([]);
  });

  it('has the first of a list that somebody looks at, and notes no opening', async () => {
    const { core } = await renderApp();
    const first = Number(screen.getAllByRole('option')[0]?.id.split('-')[1]);
    await waitFor(() => expect(callsOf(core, 'articles.get')).toEqual([{ articleId: first, isAhead: true }]));
    expect(callsOf(core, 'articles.opened')).toEqual([]);
  });

  it('says nothing where a neighbour cannot be read, and says it when it is opened', async () => {
    const { core, user } = await renderApp();
    const ids = screen.getAllByRole('option').map(({ id }) => Number(id.split('-')[1]));
    const third = ids[2];
    const known = new Map<number, Article>();
    for (const articleId of ids.slice(0, 4)) {
      const answer = await core.transport.call('articles.get', { articleId });
      if (answer.ok) known.set(articleId, answer.value as Article);
    }
    core.answer('articles.get', ({ articleId }) => {
      const article = articleId === third ? undefined : known.get(articleId);
      if (article === undefined) throw new AppError('job-ended', { reason: 'out-of-memory' });
      return article;
    });
    await user.keyboard('jj');
    await screen.findByRole('heading', { level: 1, name: /Backstage/ });
    await waitFor(() =>
      expect(callsOf(core, 'articles.get')).toContainEqual({ articleId: third, isAhead: true }),
    );
    await settle();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await user.keyboard('j');
    await screen.findByRole('button', { name: 'Try again' });
  });
});
