// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { Account, AccountPreview, ListedArticle } from '../../shared/model/accounts.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const ines: Account = { host: 'dev.to', username: 'ines', isForSession: false };
const listed = (foremId: number, more: Partial<ListedArticle> = {}): ListedArticle => ({
  foremId,
  title: `Piece ${foremId}`,
  url: `https://dev.to/odd/piece-${foremId}`,
  author: 'Odd Hansen',
  savedAt: Date.UTC(2026, 5, 1),
  articleId: null,
  isSaved: false,
  isLater: false,
  ...more,
});
const preview: AccountPreview = {
  host: 'dev.to',
  username: 'ines',
  articles: [listed(1), listed(2), listed(3, { articleId: 7, isSaved: true })],
  tags: [
    { name: 'boats', feedUrl: 'https://dev.to/feed/tag/boats', feedId: null },
    { name: 'rope', feedUrl: 'https://dev.to/feed/tag/rope', feedId: 4 },
  ],
};

async function open(accounts: Account[] = []): Promise<RenderedApp & { sheet: () => HTMLElement }> {
  let known = accounts;
  const app = await renderApp({
    prepare: (core) => {
      core.answer('accounts.list', () => ({ accounts: known }));
      core.answer('accounts.connect', ({ apiKey }) => {
        if (apiKey !== 'good') throw new AppError('key-refused', { host: 'dev.to' });
        known = [ines];
        return { account: ines };
      });
      core.answer('accounts.remove', () => {
        known = [];
        return {};
      });
      core.answer('accounts.look', () => preview);
      core.answer('accounts.import', () => ({ jobId: 'job' }));
      core.answer('jobs.wait', () => ({
        kind: 'import-account',
        summary: {
          wanted: 2,
          fetched: 1,
          alreadyThere: 0,
          feedsAdded: 1,
          failures: [{ title: 'Piece 2', error: { code: 'http-not-found', details: {} } }],
        },
      }));
    },
  });
  await app.user.keyboard('{Control>}k{/Control}');
  await app.user.keyboard('dev account{Enter}');
  await screen.findByRole('dialog', { name: /Your account on DEV|@ines on dev.to/ });
  return { ...app, sheet: () => screen.getByRole('dialog') };
}

describe('the account on a Forem site', () => {
  it('begins with a key, which is tried', async () => {
    const { user, core, sheet } = await open();
    const field = await within(sheet()).findByLabelText('API key');
    expect(field.getAttribute('type')).toBe('password');
    await user.type(field, 'bad{Enter}');
    expect(await within(sheet()).findByText('dev.to does not accept this API key.')).toBeTruthy();
    await user.clear(within(sheet()).getByLabelText('API key'));
    await user.type(within(sheet()).getByLabelText('API key'), 'good{Enter}');
    expect(
      await within(sheet()).findByText(/3 articles on the reading list, 1 of them here already/),
    ).toBeTruthy();
    expect(callsOf(core, 'accounts.connect').at(-1)).toEqual({
      host: 'dev.to',
      apiKey: 'good',
      isRemembered: true,
    });
    expect(within(sheet()).queryByLabelText('API key')).toBeNull();
    expect(callsOf(core, 'accounts.import')).toEqual([]);
  });

  it('is taken over as chosen', async () => {
    const { user, core, sheet } = await open([ines]);
    const first = await within(sheet()).findByRole('checkbox', { name: /Piece 1/ });
    const states = within(sheet())
      .getAllByRole('checkbox')
      .map((box) => (box as HTMLInputElement).checked);
    // What is saved here is no news, and tags are only offered.
    expect(states).toEqual([true, true, false, false, false]);
    expect((within(sheet()).getByRole('checkbox', { name: /rope/ }) as HTMLInputElement).disabled).toBe(true);
    await user.click(first);
    await user.click(within(sheet()).getByRole('checkbox', { name: /boats/ }));
    await user.selectOptions(within(sheet()).getByLabelText('Articles become'), 'later');
    await user.type(within(sheet()).getByLabelText('With these tags'), 'dev, list');
    await user.click(within(sheet()).getByRole('button', { name: 'Take over' }));
    await waitFor(() =>
      expect(callsOf(core, 'accounts.import')).toEqual([
        { host: 'dev.to', foremIds: [2], mark: 'later', tags: ['dev', 'list'], followTags: ['boats'] },
      ]),
    );
    expect(
      await within(sheet()).findByText('1 article fetched, 1 feed added, 1 could not be fetched.'),
    ).toBeTruthy();
    expect(within(sheet()).getByText(/^Piece 2: /)).toBeTruthy();
    await user.click(within(sheet()).getByRole('button', { name: 'Done' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Later' })).toBeTruthy();
  });

  it('has all or none chosen by a press', async () => {
    const { user, sheet } = await open([ines]);
    await user.click(await within(sheet()).findByRole('button', { name: 'None: Reading list' }));
    expect((within(sheet()).getByRole('button', { name: 'Take over' }) as HTMLButtonElement).disabled).toBe(
      true,
    );
    await user.click(within(sheet()).getByRole('button', { name: 'All: Reading list' }));
    expect(within(sheet()).getAllByRole('checkbox', { checked: true })).toHaveLength(3);
  });

  it('asks for another key where the one there is refused', async () => {
    const { sheet, core, user } = await open();
    core.answer('accounts.list', () => ({ accounts: [ines] }));
    core.answer('accounts.look', () => {
      throw new AppError('key-refused', { host: 'dev.to' });
    });
    await user.type(await within(sheet()).findByLabelText('API key'), 'good{Enter}');
    expect(await within(sheet()).findByText('dev.to does not accept this API key.')).toBeTruthy();
    expect(within(sheet()).getByLabelText('API key')).toBeTruthy();
  });

  it('is forgotten when the reader wants it', async () => {
    const { user, core, sheet } = await open([ines]);
    await user.click(await within(sheet()).findByRole('button', { name: 'Forget the key' }));
    expect(await within(sheet()).findByLabelText('API key')).toBeTruthy();
    expect(callsOf(core, 'accounts.remove')).toEqual([{ host: 'dev.to' }]);
  });

  it('can be tried again where the site cannot be reached', async () => {
    const { core, sheet, user } = await open([{ ...ines, isForSession: true }]);
    expect(await within(sheet()).findByText(/known until Offprint ends/)).toBeTruthy();
    core.answer('accounts.list', () => ({ accounts: [ines] }));
    await within(sheet()).findByText(/3 articles/);
    await user.click(within(sheet()).getByRole('button', { name: 'Close' }));
    core.answer('accounts.look', () => {
      throw new AppError('offline', { url: 'https://dev.to' });
    });
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('dev account{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(callsOf(core, 'accounts.look')).toHaveLength(3));
  });
});
