// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../shared/default-settings.ts';
import { AppError } from '../../shared/errors.ts';
import type { OfflineStatus, OfflineSummary } from '../../shared/model/offline.ts';
import type { FakeCore } from '../support/fake-client.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

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
  budget: null,
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
    expect(callsOf(core, 'offline.run')).toEqual([{ target: { ids: [1] } }]);
    await user.keyboard('{Shift>}J{/Shift}{Shift>}W{/Shift}');
    const runs = callsOf(core, 'offline.run');
    expect(runs).toHaveLength(2);
    expect(runs[1]).toEqual({ target: { ids: expect.arrayContaining([1]) } });
  });

  it('is nothing where all of it is there', async () => {
    await open({ state: 'ready', missing: [] });
    expect(screen.getByRole('article', { name: /Why a lifetime/ }).textContent).toContain('ready offline');
  });
});

describe('the settings of what is kept offline', () => {
  async function openSettings(prepare: (core: FakeCore) => void = () => undefined) {
    const app = await renderApp({ prepare });
    await app.user.keyboard('{Control>},{/Control}');
    const sheet = await screen.findByRole('dialog', { name: 'Settings' });
    return { ...app, section: within(within(sheet).getByRole('region', { name: 'Offline' })) };
  }

  it('show what the query finds while it is typed, and take it when the field is left', async () => {
    const { user, core, section } = await openSettings();
    const field = section.getByRole('combobox', { name: 'Which articles' });
    await user.clear(field);
    expect(section.getByText('Say which articles. To keep none, switch it off.')).toBeTruthy();
    await user.tab();
    expect(core.settings.offlineQuery).toBe(defaultSettings.offlineQuery);
    await user.type(field, 'is:saved');
    const saved = core.articles.filter(({ isSaved }) => isSaved).length;
    await section.findByText(`${saved} articles now.`);
    await user.tab();
    await waitFor(() => expect(core.settings.offlineQuery).toBe('is:saved'));
  });

  it('say how much room there is, and refuse what is none', async () => {
    const { user, core, section } = await openSettings();
    await section.findByText('Pictures take 300.0 MB of 2.0 GB.');
    const field = section.getByRole('textbox', { name: 'Room for pictures, in GB' });
    await user.clear(field);
    await user.type(field, 'much');
    expect(section.getByText('Type a number from 0.01 to 1000.')).toBeTruthy();
    await user.tab();
    expect(core.settings.offlineBudgetGb).toBe(2);
    await user.clear(field);
    await user.type(field, '0,5');
    await user.tab();
    await section.findByText('Pictures take 300.0 MB of 512.0 MB.');
    expect(core.settings.offlineBudgetGb).toBe(0.5);
  });

  it('complete all of it at once, with the way to stop it', async () => {
    let end = (_failed: Error): void => undefined;
    const { user, core, section } = await openSettings((fake) => {
      fake.answer('offline.run', () => ({ jobId: 'job' }));
      fake.answer(
        'jobs.wait',
        () =>
          new Promise((_resolve, reject) => {
            end = reject;
          }),
      );
      fake.answer('jobs.cancel', () => {
        end(new AppError('cancelled'));
        return { cancelled: true };
      });
    });
    await user.click(section.getByRole('button', { name: 'Complete now' }));
    expect(core.calls).toContainEqual({ method: 'offline.run', input: {} });
    await user.click(await section.findByRole('button', { name: 'Cancel' }));
    await section.findByText('Stopped. What was fetched stays.');
    expect(section.getByRole('button', { name: 'Complete now' })).toBeTruthy();
  });

  it('read what is stored, and say what was wrong', async () => {
    const { user, section } = await openSettings((fake) => {
      fake.answer('offline.verify', () => ({ jobId: 'job' }));
      fake.answer('jobs.wait', () => ({
        kind: 'verify',
        summary: { checked: 9, missing: 1, damaged: 2, orphans: 4, orphanBytes: 2048 },
      }));
    });
    await user.click(section.getByRole('button', { name: 'Verify' }));
    await section.findByText(
      '9 pictures read: 1 missing, 2 damaged. “Complete now” fetches them again. 4 files that belonged to nothing removed (2 KB).',
    );
  });

  it('ask nothing where nothing is to be kept', async () => {
    const { section } = await openSettings((fake) => {
      fake.settings.isKeptOffline = false;
    });
    expect(section.queryByRole('combobox', { name: 'Which articles' })).toBeNull();
    expect(section.getByRole('button', { name: 'Complete now' })).toBeTruthy();
  });
});
