// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ForemFacts, SeriesPlace } from '../../shared/model/articles.ts';
import type { Series, SeriesPart } from '../../shared/model/series.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const ref = { host: 'dev.to', seriesId: 9 };
const facts: ForemFacts = {
  host: 'dev.to',
  fetchedAt: 1,
  hasMarkdown: false,
  reactions: null,
  comments: null,
  seriesId: 9,
  series: null,
  seriesPlace: null,
  organisation: null,
  readingMinutes: null,
  editedAt: null,
  canonicalUrl: null,
  coverUrl: null,
};
const place: SeriesPlace = {
  ...ref,
  name: 'Boats for two',
  number: 2,
  count: 3,
  isListed: true,
  previous: { foremId: 101, articleId: null, title: 'Before it' },
  next: { foremId: 103, articleId: 3, title: 'After it' },
};
const part = (foremId: number, articleId: number | null, title: string): SeriesPart => ({
  foremId,
  articleId,
  title,
  url: null,
  publishedAt: Date.UTC(2026, 3, foremId - 100),
  readingMinutes: 4,
  isRead: foremId === 102,
});
const series = (isFetched: boolean): Series => ({
  ...ref,
  name: 'Boats for two',
  author: 'Ines Ferreira',
  listedAt: Date.now(),
  parts: [part(101, isFetched ? 2 : null, 'Before it'), part(102, 1, 'This one'), part(103, 3, 'After it')],
});

/** Fetching ends when it is told to. */
async function open(more: Partial<SeriesPlace> = {}): Promise<RenderedApp & { end: () => void }> {
  let end = (): void => undefined;
  let isFetched = false;
  const app = await renderApp({
    prepare: (core) => {
      core.foremFacts.set(1, { ...facts, seriesPlace: { ...place, ...more } });
      core.answer('series.get', () => series(isFetched));
      core.answer('series.fetch', () => ({ jobId: 'job' }));
      core.answer(
        'jobs.wait',
        () =>
          new Promise((resolve) => {
            end = () => {
              isFetched = true;
              const summary = { wanted: 1, fetched: 1, alreadyThere: 0, failures: [] };
              resolve({ kind: 'fetch-articles', summary });
            };
          }),
      );
    },
  });
  await app.user.keyboard('j');
  await screen.findByRole('article', { name: /Why a lifetime/ });
  return { ...app, end: () => end() };
}
const line = () => screen.getByRole('navigation', { name: 'Series “Boats for two”' });
const sheet = () => screen.findByRole('dialog', { name: 'Series: Boats for two' });
const isGone = () =>
  waitFor(() => expect(screen.queryByRole('article', { name: /Why a lifetime/ })).toBeNull());

describe('an article of a series', () => {
  it('says which part it is, and which are beside it', async () => {
    await open();
    expect(line().textContent).toBe(
      'Part 2 of 3 of Boats for twoPrevious: Before it (to fetch)Next: After it',
    );
  });

  it('says so where the site was not asked yet how many parts there are', async () => {
    await open({ isListed: false, name: null, previous: null });
    expect(screen.getByRole('navigation', { name: 'Series a series' }).textContent).toBe(
      'Part 2 of the 3 known of a seriesNext: After it',
    );
  });

  it('leads to the part after it', async () => {
    const { user } = await open();
    await user.click(within(line()).getByRole('button', { name: 'Next: After it' }));
    await isGone();
  });

  it('has the part before it fetched, and leads there', async () => {
    const { user, core, end } = await open();
    await user.keyboard('gk');
    await waitFor(() => expect(callsOf(core, 'series.fetch')).toEqual([{ ...ref, foremIds: [101] }]));
    core.emit({
      name: 'job.progress',
      payload: { jobId: 'job', kind: 'fetch-articles', done: 0, total: 1, label: 'Before it' },
    });
    expect(await screen.findByRole('progressbar', { name: 'Fetching articles' })).toBeTruthy();
    end();
    await isGone();
  });

  it('says by key that there is no other part', async () => {
    const { user } = await open({ next: null });
    await user.keyboard('gj');
    expect(await screen.findByText('This is the last part that is known.')).toBeTruthy();
  });
});

describe('the parts of a series', () => {
  it('stand in order, those that are here to be opened, the others to be fetched', async () => {
    const { user, core, end } = await open();
    await user.keyboard('gp');
    const dialog = await sheet();
    const rows = await within(dialog).findAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Before it1 April 2026 · 4 minFetch',
      'This one2 April 2026 · 4 min · read',
      'After it3 April 2026 · 4 min',
    ]);
    expect(within(dialog).getByText(/by Ines Ferreira · 2 of 3 parts in the library/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Fetch 1 missing part' }));
    await waitFor(() => expect(callsOf(core, 'series.fetch')).toEqual([ref]));
    end();
    core.emit({ name: 'articles.changed', payload: { articleIds: [2], feedIds: 'any' } });
    expect(await within(dialog).findByRole('button', { name: 'Before it' })).toBeTruthy();
    expect(await within(dialog).findByRole('button', { name: 'Ask for the list of parts' })).toBeTruthy();
  });

  it('are read as a list in their order, from the first that is new', async () => {
    const { user, core } = await open();
    await user.keyboard('gp');
    await user.click(await within(await sheet()).findByRole('button', { name: 'Read the whole series' }));
    await waitFor(() =>
      expect(callsOf(core, 'articles.list').at(-1)).toMatchObject({
        query: 'series:dev.to/9 sort:oldest',
        isTyping: false,
      }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Boats for two' })).toBeTruthy();
    await isGone();
  });

  it('are exported together', async () => {
    const { user } = await open();
    await user.keyboard('gp');
    await user.click(await within(await sheet()).findByRole('button', { name: 'Export series…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Export articles' });
    expect((within(dialog).getByRole('textbox', { name: /Which articles/ }) as HTMLInputElement).value).toBe(
      'series:dev.to/9 sort:oldest',
    );
  });

  it('are found from the list of all series', async () => {
    const { user, core } = await open();
    core.answer('series.list', () => ({
      series: [{ ...ref, name: 'Boats for two', author: 'Ines Ferreira', parts: 2 }],
    }));
    await user.keyboard('gi');
    await user.keyboard('ines{Enter}');
    expect(await sheet()).toBeTruthy();
  });
});
