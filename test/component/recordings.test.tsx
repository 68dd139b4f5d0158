// @vitest-environment jsdom
/** What an article has to hear or see: fetched, played, its place kept, the focus never lost. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closePlayer } from '../../renderer/state/player.ts';
import type { Recording } from '../../shared/model/recordings.ts';
import { playTime } from '../../shared/texts/format.ts';
import { recordingFacts, spokenTime } from '../../shared/texts/recordings.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

const url = 'https://talk.example/1.mp3';
const recording = (more: Partial<Recording> = {}): Recording => ({
  url,
  kind: 'audio',
  type: 'audio/mpeg',
  bytes: 3_000_000,
  durationSeconds: 3723,
  playUrl: null,
  partBytes: 0,
  seconds: 0,
  ...more,
});

beforeEach(() => {
  // jsdom plays nothing.
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('play'));
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('pause'));
  });
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => undefined);
});
afterEach(() => {
  closePlayer();
  closeApp();
  vi.restoreAllMocks();
});

async function openArticle(shown: () => Recording[]): Promise<RenderedApp & { list: HTMLElement }> {
  const app = await renderApp({
    prepare: (core) => {
      core.enclosures.set(1, [{ url, type: 'audio/mpeg', length: 3_000_000, durationSeconds: 3723 }]);
      core.answer('recordings.list', () => ({ recordings: shown() }));
    },
  });
  await app.user.keyboard('j');
  return { ...app, list: await screen.findByRole('list', { name: 'Recordings' }) };
}

describe('a recording', () => {
  it('is downloaded at a press, and the focus goes on to its play button', async () => {
    let isHere = false;
    const { core, user, list } = await openArticle(() => [
      recording(isHere ? { playUrl: 'offprint-recording://file/1/x' } : {}),
    ]);
    within(list).getByText('Audio, 1:02:03, 2.9 MB');
    isHere = true;
    await user.click(within(list).getByRole('button', { name: 'Download to play' }));
    expect(callsOf(core, 'recordings.download')).toEqual([{ articleId: 1, url }]);
    core.emit({ name: 'recordings.changed', payload: { url } });
    const play = await within(list).findByRole('button', { name: 'Play' });
    await waitFor(() => expect(document.activeElement).toBe(play));
  });

  it('goes on with a download that was cut off', async () => {
    const { list } = await openArticle(() => [recording({ partBytes: 1_000_000 })]);
    within(list).getByRole('button', { name: 'Go on downloading' });
  });

  it('plays in a bar that stays while one reads something else, by keys as well', async () => {
    const { user, list } = await openArticle(() => [
      recording({ playUrl: 'offprint-recording://file/1/x', seconds: 125 }),
    ]);
    await user.click(within(list).getByRole('button', { name: 'Go on from 2:05' }));
    const player = await screen.findByRole('region', { name: 'Player' });
    expect(within(player).getByRole('slider', { name: 'Place' }).getAttribute('aria-valuetext')).toBe(
      '2 minutes 5 seconds',
    );
    screen.getByRole('listbox', { name: 'Articles' }).focus();
    await user.keyboard('j');
    within(player).getByRole('button', { name: 'Pause' });
    await user.keyboard(';');
    within(player).getByRole('button', { name: 'Play' });
    await user.click(within(player).getByRole('button', { name: 'Close the player' }));
    expect(screen.queryByRole('region', { name: 'Player' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Articles' }));
  });

  it('is taken away, and stops playing', async () => {
    const { core, user, list } = await openArticle(() => [
      recording({ playUrl: 'offprint-recording://file/1/x' }),
    ]);
    await user.click(within(list).getByRole('button', { name: 'Play' }));
    await screen.findByRole('region', { name: 'Player' });
    await user.click(within(list).getByRole('button', { name: 'Remove the download' }));
    expect(callsOf(core, 'recordings.remove')).toEqual([{ articleId: 1, url }]);
    expect(screen.queryByRole('region', { name: 'Player' })).toBeNull();
  });
});

it('times are short for the eye and whole for the ear', () => {
  expect([0, 59.9, 61, 3723].map(playTime)).toEqual(['0:00', '0:59', '1:01', '1:02:03']);
  expect([0, 61, 3600].map(spokenTime)).toEqual(['the beginning', '1 minute 1 second', '1 hour']);
  expect(recordingFacts(recording({ kind: 'video', durationSeconds: null, bytes: 0 }))).toBe('Video');
});
