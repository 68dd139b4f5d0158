// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { Opened } from '../../shared/model/opened.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

describe('saving a page', () => {
  it('is a command, takes tags, and leads to the article', async () => {
    const { core, user } = await renderApp();
    core.answer('pages.save', () => ({
      articleId: core.articles[2]?.id ?? 1,
      title: 'On queues',
      alreadyThere: false,
      problem: null,
    }));
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('save a page{Enter}');
    const sheet = await screen.findByRole('dialog', { name: 'Save a page' });
    await user.type(within(sheet).getByRole('textbox', { name: 'Address' }), 'https://blog.example/queues');
    await user.type(within(sheet).getByRole('textbox', { name: 'Tags' }), 'rust, work{Enter}');
    await screen.findByText('Saved “On queues”.');
    expect(callsOf(core, 'pages.save')).toEqual([
      { address: 'https://blog.example/queues', tags: ['rust', 'work'], feedTitle: 'Saved pages' },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what is wrong with it, and what is kept all the same', async () => {
    const { core, user } = await renderApp();
    core.answer('pages.save', () => {
      throw new AppError('http-not-found', { url: 'https://blog.example/gone' });
    });
    const opened: Opened[] = [{ kind: 'save', address: 'https://blog.example/gone', isPrivate: false }];
    core.answer('shell.takeOpened', () => ({ opened: opened.splice(0) }));
    core.emit({ name: 'opened.waiting', payload: {} });
    const sheet = await screen.findByRole('dialog', { name: 'Save a page' });
    within(sheet).getByText(/Nothing is fetched until you press Save/);
    expect(callsOf(core, 'pages.save')).toEqual([]);
    await user.click(within(sheet).getByRole('button', { name: 'Save' }));
    await within(sheet).findByRole('alert');
    core.answer('pages.save', () => ({
      articleId: 1,
      title: 'On queues',
      alreadyThere: false,
      problem: { code: 'robots-refused', details: { url: 'https://blog.example/gone', isForNow: false } },
    }));
    await user.click(within(sheet).getByRole('button', { name: 'Save' }));
    await screen.findByText(/Only the address of “On queues” is kept/);
  });

  it('has a bookmark for it to copy', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    const sheet = await screen.findByRole('dialog', { name: 'Settings' });
    await user.type(within(sheet).getByRole('searchbox', { name: 'Search settings' }), 'bookmark');
    await user.click(within(sheet).getByRole('button', { name: 'Copy' }));
    await waitFor(() =>
      expect(callsOf(core, 'shell.copyText')).toEqual([
        { text: "javascript:location='offprint://save?url='+encodeURIComponent(location.href)" },
      ]),
    );
  });
});
