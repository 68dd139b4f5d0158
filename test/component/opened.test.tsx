// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Opened } from '../../shared/model/opened.ts';
import type { FakeCore } from '../support/fake-client.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

/** As main does it: each is given out once. */
function handOver(core: FakeCore, opened: Opened[]): void {
  core.answer('shell.takeOpened', () => ({ opened: opened.splice(0) }));
  core.emit({ name: 'opened.waiting', payload: {} });
}

const link = (address: string, isPrivate = false): Opened => ({ kind: 'subscribe', address, isPrivate });

describe('what the system hands over', () => {
  it('asks before a link subscribes, and Enter without reading does nothing', async () => {
    const { core, user } = await renderApp();
    handOver(core, [link('https://new.example/feed')]);
    const sheet = await screen.findByRole('dialog', { name: 'Add feed' });
    expect(within(sheet).getByRole('textbox', { name: 'Address' })).toHaveProperty(
      'value',
      'https://new.example/feed',
    );
    within(sheet).getByText(/Nothing is fetched until you press Add/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(callsOf(core, 'feeds.discover')).toEqual([]);
    expect(callsOf(core, 'feeds.add')).toEqual([]);
  });

  it('subscribes when the reader says so, and asks about the next then', async () => {
    const { core, user } = await renderApp();
    handOver(core, [link('https://new.example/feed'), link('http://192.168.1.1/feed', true)]);
    const sheet = await screen.findByRole('dialog', { name: 'Add feed' });
    expect(within(sheet).queryByText(/own network/)).toBeNull();
    await user.click(within(sheet).getByRole('button', { name: 'Add' }));
    await screen.findByText(/own network/);
    expect(callsOf(core, 'feeds.add')).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveProperty(
      'value',
      'http://192.168.1.1/feed',
    );
  });

  it('waits while the reader is at something else', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    await screen.findByRole('dialog', { name: 'Settings' });
    handOver(core, [link('https://new.example/feed')]);
    await screen.findByText(/waits until you are done here/);
    expect(screen.queryByRole('dialog', { name: 'Add feed' })).toBeNull();
    await user.keyboard('{Escape}');
    await screen.findByRole('dialog', { name: 'Add feed' });
  });

  it('says why a link is refused', async () => {
    const { core } = await renderApp();
    handOver(core, [{ kind: 'refused', link: 'feed:javascript:alert(1)', reason: 'not-an-address' }]);
    await screen.findByText(/names no web address to subscribe to: feed:javascript:alert\(1\)/);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('runs what a menu entry of the system stands for', async () => {
    const { core } = await renderApp();
    handOver(core, [{ kind: 'command', commandId: 'library.refresh' }]);
    await waitFor(() => expect(callsOf(core, 'feeds.refresh')).toHaveLength(1));
  });

  it('takes a list of feeds over when the reader says so', async () => {
    const { core, user } = await renderApp();
    const text = '<opml><body><outline xmlUrl="https://new.example/feed"/></body></opml>';
    core.answer('shell.readOpenedFile', () => ({ text }));
    handOver(core, [{ kind: 'file', fileId: 1, path: '/home/reader/feeds.opml' }]);
    const sheet = await screen.findByRole('dialog', { name: 'Import' });
    within(sheet).getByText('/home/reader/feeds.opml');
    expect(callsOf(core, 'opml.import')).toEqual([]);
    await user.click(within(sheet).getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(callsOf(core, 'opml.import')).toEqual([{ text }]));
  });

  it('offers the address that an opened feed names, and says when a file is none', async () => {
    const { core, user } = await renderApp();
    core.answer('shell.readOpenedFile', ({ fileId }) => ({
      text:
        fileId === 1
          ? '<rss><channel><atom:link rel="self" href="https://new.example/feed"/></channel></rss>'
          : 'Dear diary',
    }));
    handOver(core, [{ kind: 'file', fileId: 1, path: '/tmp/feed.xml' }]);
    const sheet = await screen.findByRole('dialog', { name: 'Add feed' });
    expect(within(sheet).getByRole('textbox', { name: 'Address' })).toHaveProperty(
      'value',
      'https://new.example/feed',
    );
    await user.keyboard('{Escape}');
    handOver(core, [{ kind: 'file', fileId: 2, path: '/tmp/diary.txt' }]);
    await screen.findByText(/“\/tmp\/diary.txt” is none of the files Offprint knows/);
  });
});
