// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { barsOf } from '../../renderer/views/statistics/day-chart.tsx';
import type { ReadingStatistics } from '../../shared/model/statistics.ts';
import { chooseImport } from '../support/import-sheet.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

async function openEdited() {
  const app = await renderApp({
    prepare: (core) => {
      const [article] = core.articles;
      if (article !== undefined) {
        article.isEdited = true;
        article.isChangedSinceRead = true;
        article.copies = [{ articleId: 7, feedId: 2, feedTitle: 'The other feed', url: null }];
      }
    },
  });
  await app.user.keyboard('j');
  await screen.findByRole('article', { name: /Why a lifetime/ });
  return app;
}

describe('an article that changed', () => {
  it('says so, shows the change by more than colour, and gives way to the text by the same key', async () => {
    const { user } = await openEdited();
    expect(screen.getByRole('button', { name: 'edited since you read it' })).toBeTruthy();
    await user.keyboard('h');
    const page = await screen.findByRole('region', { name: 'What changed' });
    await within(page).findByText('3 words added, 3 words taken out.');
    expect(page.querySelector('ins')?.textContent).toBe('pnpm');
    expect(page.querySelector('del')?.textContent).toBe('npm');
    expect(page.querySelector('ins')?.closest('p')?.textContent).toBe(
      'Changed: Install it with npmpnpm first.',
    );
    expect(within(page).getByText('2 unchanged paragraphs')).toBeTruthy();
    expect(page.querySelector('pre')?.textContent).toBe('Added: pnpm install');
    expect(document.activeElement).toBe(page);
    await user.keyboard('h');
    await screen.findByRole('article', { name: /Why a lifetime/ });
  });

  it('lets one read a text that was kept aside, and take it', async () => {
    const { core, user } = await openEdited();
    await user.click(screen.getByRole('button', { name: 'What changed' }));
    const choice = await screen.findByRole('combobox', { name: 'Compare today’s text with' });
    await user.selectOptions(choice, '1');
    await waitFor(() =>
      expect(callsOf(core, 'revisions.compare').at(-1)).toEqual({ articleId: 1, from: null, to: 1 }),
    );
    await user.click(screen.getByRole('button', { name: 'Read that text' }));
    await waitFor(() => {
      const text = document.querySelector('.changes .article-body')?.shadowRoot;
      expect(text?.textContent).toContain('The text as it was.');
    });
    await user.click(screen.getByRole('button', { name: 'Use that text' }));
    await screen.findByText(/This text is shown from now on/);
    expect(callsOf(core, 'revisions.choose')).toEqual([{ articleId: 1, revisionId: 1 }]);
    await screen.findByRole('article', { name: /Why a lifetime/ });
  });

  it('names the other feeds it stands in, and goes there', async () => {
    const { core, user } = await openEdited();
    const row = screen.getAllByRole('option')[0];
    expect(row?.textContent).toContain('also in The other feed');
    await user.click(screen.getByRole('button', { name: 'The other feed' }));
    await waitFor(() => expect(callsOf(core, 'articles.get')).toContainEqual({ articleId: 7 }));
  });
});

describe('keeping', () => {
  it('says what a rule would take before it is switched on', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    const sheet = await screen.findByRole('dialog', { name: 'Settings' });
    const choice = await within(sheet).findByRole('combobox', { name: 'Articles you did not keep' });
    await user.selectOptions(choice, 'days 90');
    const question = await within(sheet).findByRole('alert');
    expect(question.textContent).toContain('1,203 articles would go now and free about 32.4 MB.');
    expect(question.textContent).toContain('48 older articles stay');
    expect(callsOf(core, 'retention.set')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Leave it as it was' }));
    expect(choice).toHaveProperty('value', 'all');
    await user.selectOptions(choice, 'days 90');
    await user.click(await within(sheet).findByRole('button', { name: 'Switch it on' }));
    await waitFor(() =>
      expect(callsOf(core, 'retention.set')).toEqual([
        { place: { kind: 'library' }, retention: { keep: 'days', days: 90 } },
      ]),
    );
    await waitFor(() => expect(choice).toHaveProperty('value', 'days 90'));
    await user.selectOptions(choice, 'all');
    await waitFor(() => expect(callsOf(core, 'retention.set')).toHaveLength(2));
  });

  it('shows where the space is, and tidies up', async () => {
    const { user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    const sheet = await screen.findByRole('dialog', { name: 'Settings' });
    const table = await within(sheet).findByRole('table', { name: 'Feeds with the most text' });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    await user.click(within(sheet).getByRole('button', { name: 'Tidy up now' }));
    await within(sheet).findByText('Recordings (4)');
    await within(sheet).findByText(
      '3 articles, 2 unused pictures (39 KB) and 1 recording (28.6 MB) removed.',
    );
  });
});

describe('an import of what was saved elsewhere', () => {
  async function choose(text: string, name: string) {
    const app = await renderApp();
    const sheet = await chooseImport(app.user, new File([text], name));
    return { ...app, sheet };
  }

  it('says what it was, what came in, and what was left out', async () => {
    const { core, sheet, user } = await choose(
      'title,url,time_added,tags,status\na,https://b.example,1,,unread',
      'p.csv',
    );
    await within(sheet).findByText(
      'This was saved in Pocket. 12 articles saved, 5 with text, 2 there already.',
    );
    expect(within(sheet).getByText(/Entry 4: Only http and https/)).toBeTruthy();
    expect(callsOf(core, 'saved.import')).toMatchObject([
      { source: 'pocket', feedTitle: 'Imported from Pocket' },
    ]);
    await user.click(within(sheet).getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says what to do with an archive, or with a file it does not know', async () => {
    const { sheet, user } = await choose('PK\u0003\u0004', 'omnivore.zip');
    await within(sheet).findByText(/“omnivore.zip” is an archive. Unpack it/);
    const input = sheet.ownerDocument.querySelector<HTMLInputElement>('input[type="file"]');
    if (input !== null) await user.upload(input, new File(['hello,world\n1,2'], 'hello.csv'));
    await within(sheet).findByText(
      '“hello.csv” is a table with the columns hello, world. Offprint does not know it as an export. Choose one of those named above.',
    );
    if (input !== null) await user.upload(input, new File(['<rss/>'], 'blog.xml'));
    await within(sheet).findByText('“blog.xml” is a feed itself. Add it as a feed instead.');
  });
});

describe('reading in figures', () => {
  it('draws what a table says as well, and leads to the feed that is never read', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('gy');
    const sheet = await screen.findByRole('dialog', { name: 'Your reading' });
    const chart = await within(sheet).findByRole('img', { name: /Articles read over time/ });
    expect(chart.querySelectorAll('rect')).toHaveLength(30);
    await user.selectOptions(within(sheet).getByRole('combobox', { name: 'Time' }), '365');
    await waitFor(() => expect(chart.querySelectorAll('rect')).toHaveLength(53));
    expect(callsOf(core, 'library.reading')).toEqual([{ days: 30 }, { days: 365 }]);
    const unread = within(sheet).getByRole('table', { name: 'Never read. Unsubscribe?' });
    const [first] = within(unread).getAllByRole('button');
    if (first === undefined) throw new Error('no feed is named');
    const name = first.textContent ?? '';
    await user.click(first);
    await screen.findByRole('dialog', { name });
  });

  const figuresOf = (days: number, readOnFourth: number): ReadingStatistics => ({
    since: 0,
    days: Array.from({ length: days }, (_, index) => ({
      day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      read: index === 3 ? readOnFourth : 0,
    })),
    markedTogether: 0,
    feeds: [],
    tags: [],
  });

  it('has words in place of a chart where nothing was read, and for a single article no half of one', async () => {
    let read = 0;
    const { user } = await renderApp({
      prepare: (core) =>
        core.answer('library.reading', ({ days }) => ({
          ...figuresOf(days, read),
          feeds: [
            { feedId: 1, title: 'The quiet feed', addedAt: Date.now(), arrived: 12, read: 0, saved: 0 },
          ],
        })),
    });
    await user.keyboard('gy');
    const sheet = await screen.findByRole('dialog', { name: 'Your reading' });
    await within(sheet).findByText('Nothing read in the last 30 days.');
    expect(within(sheet).getByText(/counted here day by day/)).toBeTruthy();
    expect(within(sheet).queryByRole('img')).toBeNull();
    expect(within(sheet).getByRole('table', { name: 'Bring most' })).toBeTruthy();
    read = 1;
    await user.selectOptions(within(sheet).getByRole('combobox', { name: 'Time' }), '90');
    const chart = await within(sheet).findByRole('img', { name: /1 article read on 1 of 90 days/ });
    expect(chart.querySelectorAll('.chart-bar')).toHaveLength(1);
    expect(chart.querySelectorAll('line')).toHaveLength(1);
    expect(within(sheet).getByText('most: 1')).toBeTruthy();
  });

  it('says so where nothing came either, but not where what was read is of a feed that has gone', async () => {
    let read = 0;
    const { user } = await renderApp({
      prepare: (core) => core.answer('library.reading', ({ days }) => figuresOf(days, read)),
    });
    await user.keyboard('gy');
    const sheet = await screen.findByRole('dialog', { name: 'Your reading' });
    await within(sheet).findByText('Nothing came and nothing was read in the last 30 days.');
    expect(within(sheet).queryByRole('table')).toBeNull();
    read = 2;
    await user.selectOptions(within(sheet).getByRole('combobox', { name: 'Time' }), '90');
    await within(sheet).findByText('2 articles read on 1 of 90 days.');
  });

  it('adds days to weeks without losing one', () => {
    const days = Array.from({ length: 365 }, (_, index) => ({
      day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      read: index,
    }));
    const bars = barsOf(days);
    expect(bars.reduce((sum, bar) => sum + bar.read, 0)).toBe((364 * 365) / 2);
    expect(bars[0]).toEqual({ key: '2026-01-01', label: '1 Jan – 7 Jan', from: '1 Jan', read: 21 });
  });
});
