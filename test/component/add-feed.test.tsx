// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

async function openSheet() {
  const app = await renderApp();
  await app.user.keyboard('a');
  const sheet = await screen.findByRole('dialog', { name: 'Add feed' });
  return { ...app, sheet, field: within(sheet).getByRole('textbox', { name: 'Address' }) };
}

describe('adding a feed', () => {
  it('subscribes and goes to the feed', async () => {
    const { core, user, field } = await openSheet();
    await user.type(field, 'https://new.example/feed{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'new.example' });
    expect(callsOf(core, 'feeds.add')[0]).toMatchObject({ address: 'https://new.example/feed' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what is wrong with an address and what to do', async () => {
    const { user, field, sheet } = await openSheet();
    await user.type(field, 'nonsense{Enter}');
    const alert = await within(sheet).findByRole('alert');
    expect(alert.textContent).toContain('This is not a web address.');
    expect(alert.textContent).toContain('An address looks like');
  });

  it('says when the server asked to wait', async () => {
    const { core, user, field, sheet } = await openSheet();
    const until = new Date();
    until.setHours(23, 59, 0, 0);
    core.answer('feeds.discover', () => {
      throw new AppError('http-rate-limited', { until: until.getTime() });
    });
    await user.type(field, 'https://busy.example{Enter}');
    expect((await within(sheet).findByRole('alert')).textContent).toContain(
      'The server asked to wait until 23:59. Try again after that.',
    );
  });

  it('leads to a feed that is subscribed already', async () => {
    const { core, user, field, sheet } = await openSheet();
    await user.type(field, 'https://blog.rust.example/feed.xml{Enter}');
    await within(sheet).findByText(/You are subscribed to “Rust Blog” already/);
    // Core hears of it: an address that came with a list is the reader's own word from now on.
    expect(callsOf(core, 'feeds.add')).toHaveLength(1);
    await user.click(within(sheet).getByRole('button', { name: 'Go to feed' }));
    await screen.findByRole('heading', { level: 1, name: 'Rust Blog' });
  });

  it('offers several feeds to choose from', async () => {
    const { core, user, field, sheet } = await openSheet();
    core.answer('feeds.discover', () => ({
      candidates: [
        { url: 'https://two.example/posts.xml', title: 'Posts', type: 'rss', score: 2, subscribedAs: null },
        { url: 'https://two.example/notes.xml', title: 'Notes', type: 'atom', score: 1, subscribedAs: null },
      ],
    }));
    await user.type(field, 'https://two.example{Enter}');
    await user.click(await within(sheet).findByRole('button', { name: 'Subscribe to Notes' }));
    await screen.findByRole('heading', { level: 1, name: 'two.example' });
    expect(callsOf(core, 'feeds.add')[0]).toMatchObject({
      address: 'https://two.example/notes.xml',
      foundOn: 'https://two.example',
    });
  });

  it('asks before it takes another feed than what the address shows', async () => {
    const { core, user, field, sheet } = await openSheet();
    core.answer('feeds.discover', () => ({
      candidates: [
        {
          url: 'https://posts.example/feed/mo',
          title: 'mo',
          type: 'rss',
          score: 1,
          subscribedAs: null,
          isInstead: true,
        },
      ],
    }));
    await user.type(field, 'https://posts.example/mo/series/1{Enter}');
    await within(sheet).findByText('What this address shows has no feed of its own. The nearest there is:');
    expect(callsOf(core, 'feeds.add')).toEqual([]);
    await user.click(within(sheet).getByRole('button', { name: 'Subscribe to mo' }));
    await screen.findByRole('heading', { level: 1, name: 'posts.example' });
    expect(callsOf(core, 'feeds.add')[0]).toMatchObject({
      address: 'https://posts.example/feed/mo',
      foundOn: 'https://posts.example/mo/series/1',
    });
  });
});
