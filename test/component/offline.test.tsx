// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { OfflineStatus, OfflineSummary } from '../../shared/model/offline.ts';
import { closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const lacking: OfflineStatus = {
  state: 'partial',
  missing: [
    { what: 'picture', url: 'https://pictures.example/a.png', error: null, retryAt: null },
    {
      what: 'picture',
      url: 'https://pictures.example/b.png',
      error: { code: 'not-a-picture', details: {} },
      retryAt: null,
    },
    { what: 'markdown', url: 'https://dev.to/a/b', error: null, retryAt: null },
  ],
};
const summary: OfflineSummary = {
  articles: 1,
  ready: 1,
  partial: 0,
  online: 0,
  fetched: { pictures: 2, texts: 0, markdowns: 1 },
  missing: [],
};

/** The job ends when it is told to. */
async function open(status: OfflineStatus): Promise<RenderedApp & { end: () => void }> {
  let end = (): void => undefined;
  const app = await renderApp({
    prepare: (core) => {
      core.offline.set(1, status);
      core.answer('offline.run', () => ({ jobId: 'job' }));
      core.answer(
        'jobs.wait',
        () =>
          new Promise((resolve) => {
            end = () => {
              core.offline.delete(1);
              resolve({ kind: 'offline', summary });
            };
          }),
      );
    },
  });
  await app.user.keyboard('j');
  await screen.findByRole('article', { name: /Why a lifetime/ });
  return { ...app, end: () => end() };
}

describe('what an article lacks offline', () => {
  it('stands in the byline, each part with its reason', async () => {
    const { user } = await open(lacking);
    const note = 'partly offline: 2 pictures and the author’s Markdown missing';
    await user.click(await screen.findByRole('button', { name: note }));
    const panel = screen.getByRole('dialog', { name: 'What is missing offline' });
    const parts = within(panel)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(parts).toEqual([
      'Picture pictures.exampleNot fetched yet.',
      'Picture pictures.exampleWhat is there is no picture that can be shown.',
      'The author’s Markdown dev.toNot fetched yet.',
    ]);
  });

  it('is fetched from there, with its progress and the way to stop it', async () => {
    const { user, core, end } = await open(lacking);
    await user.click(await screen.findByRole('button', { name: /^partly offline/ }));
    await user.click(screen.getByRole('button', { name: 'Complete it now' }));
    expect(core.calls).toContainEqual({ method: 'offline.run', input: { target: { ids: [1] } } });
    core.emit({
      name: 'job.progress',
      payload: { jobId: 'job', kind: 'offline', done: 1, total: 4, label: 'A title' },
    });
    const bar = await screen.findByRole('progressbar', { name: 'Making complete offline', hidden: true });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    end();
    await waitFor(() => expect(screen.getByText('1 article ready offline.')).toBeTruthy());
    await waitFor(() => expect(screen.queryByRole('button', { name: /^partly offline/ })).toBeNull());
  });

  it('is fetched by key, for the article or for all that are picked', async () => {
    const { user, core } = await open(lacking);
    await user.keyboard('{Shift>}W{/Shift}');
    expect(core.calls.at(-2)).toEqual({ method: 'offline.run', input: { target: { ids: [1] } } });
    await user.keyboard('{Shift>}J{/Shift}{Shift>}W{/Shift}');
    const runs = core.calls.filter(({ method }) => method === 'offline.run');
    expect(runs.at(-1)?.input).toEqual({ target: { ids: expect.arrayContaining([1]) } });
  });

  it('is nothing where all of it is there', async () => {
    await open({ state: 'ready', missing: [] });
    expect(screen.getByRole('article', { name: /Why a lifetime/ }).textContent).toContain('ready offline');
  });
});
