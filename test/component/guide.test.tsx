// @vitest-environment jsdom
/** The user guide: its pages say what is true of the program, in each language the same, lead where they say, and can be read in it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { anchorOf, readGuidePage, readTranslation } from '../../build/vite/guide-pages.ts';
import { filterNames } from '../../electron/core/export/profiles/templates/filters.ts';
import { type Guide, guidePageNames, loadGuide } from '../../renderer/guide/guide.ts';
import type { GuidePage } from '../../renderer/guide/guide-page.ts';
import { fieldNames } from '../../shared/query/fields.ts';
import { features, sortOrders, states } from '../../shared/query/tree.ts';
import * as englishTexts from '../../shared/texts/en/index.ts';
import { type Language, languages, setLanguage } from '../../shared/texts/language.ts';
import type { Catalogue } from '../../shared/texts/load-catalogue.ts';
import { loaders } from '../../shared/texts/load-catalogue.ts';
import {
  blocksOf,
  linksIn,
  misnamed,
  nodesIn,
  proseIn,
  textsByEnglish,
  textsIn,
} from '../support/guide-pages.ts';
import { closeApp, renderApp } from '../support/render-app.tsx';
import { alikeIn } from '../unit/texts/alike.ts';

afterEach(closeApp);

const folder = join(import.meta.dirname, '../../renderer/guide/pages');
const fileOf = (language: Language, page: string): string =>
  readFileSync(join(folder, language, `${page}.md`), 'utf8');

/**
 * The sheet of keys as it has to stand in the guide, as the program says it in that language. What stands before its first part, and
 * the names of the columns, are the page's own.
 */
async function keysPage(language: Language): Promise<string> {
  vi.resetModules();
  await (await import('../../shared/texts/load-catalogue.ts')).loadCatalogue(language);
  const { commandGroups } = await import('../../renderer/commands/command.ts');
  const { keyText } = await import('../../renderer/commands/keys.ts');
  const { commands } = await import('../../renderer/commands/table.ts');
  const { commandGroupTitles } = await import('../../shared/texts/commands.ts');
  const [head = '', first = ''] = fileOf(language, 'keys').split(/^## /m);
  const columns = /^\|.*\|$/m.exec(first)?.[0];
  const parts = commandGroups.map((group) => {
    const rows = commands
      .filter((command) => command.group === group && command.keys.length > 0)
      .map(({ title, keys }) => `| ${keys.map((one) => `\`${keyText(one)}\``).join(', ')} | ${title} |`);
    return `## ${commandGroupTitles[group]}\n\n${columns}\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${head}${parts.join('\n')}`;
}

async function catalogueOf(language: Language): Promise<Catalogue> {
  if (language === 'en') return englishTexts;
  const texts = await loaders[language]?.();
  if (texts === undefined) throw new Error(`There are no texts in ${language}.`);
  return texts;
}

function pageOf(guide: Guide, name: string): GuidePage {
  const page = guide.get(name);
  if (page === undefined) throw new Error(`There is no page ${name}.`);
  return page;
}

describe.each(languages)('the pages in %s', (language) => {
  let guide: Guide;
  let english: Guide;

  beforeAll(async () => {
    guide = await loadGuide(language);
    english = await loadGuide('en');
  });

  it('are those there are', () => {
    const files = guidePageNames.map((name) => `${name}.md`);
    expect(readdirSync(join(folder, language)).sort()).toEqual([...files, 'index.ts'].sort());
    expect([...guide.keys()]).toEqual(guidePageNames);
  });

  it('have every key there is (OFFPRINT_WRITE_GUIDE=1 writes them anew)', async () => {
    const page = await keysPage(language);
    if (process.env.OFFPRINT_WRITE_GUIDE === '1') writeFileSync(join(folder, language, 'keys.md'), page);
    expect(fileOf(language, 'keys')).toBe(page);
  });

  it('have every field, state, feature and order of queries', () => {
    const text = fileOf(language, 'search');
    const missing = [
      ...fieldNames.filter((name) => !text.includes(`${name}:`)),
      ...[...states, ...features].filter((name) => !text.includes(`\`${name}\``)),
      ...sortOrders.filter((name) => !text.includes(`sort:${name}`)),
    ];
    expect(missing).toEqual([]);
  });

  it('have every filter of templates', () => {
    const text = fileOf(language, 'templates');
    expect(filterNames.filter((name) => !new RegExp(`\`${name}[\`:]`).test(text))).toEqual([]);
  });

  it('lead to pages and headings that are there', () => {
    const dead: string[] = [];
    for (const [name, { body }] of guide) {
      for (const href of linksIn(body)) {
        if (/^https:/.test(href)) continue;
        const [, page = '', , anchor] = /^([a-z-]+)\.md(#(.+))?$/.exec(href) ?? [];
        const target = guide.get(page);
        const isThere =
          target !== undefined &&
          (anchor === undefined ||
            nodesIn(target.body).some(([tag, id]) => /^h\d$/.test(tag) && id === anchor));
        if (!isThere) dead.push(`${name}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('show no sign that was meant for Markdown, such as ** before a letter', () => {
    const signs = [...guide].flatMap(([name, page]) =>
      textsIn(page)
        .filter((text) => /[*`]|\]\(/.test(text))
        .map((text) => `${name}: ${text}`),
    );
    expect(signs).toEqual([]);
  });

  // The sheet of keys is looked at as a whole.
  const translated = guidePageNames.filter((name) => language !== 'en' && name !== 'keys');
  it.each(translated)(
    '%s: the blocks of the English page, with the same anchors, links and code',
    async (name) => {
      const { keyNames }: { keyNames: Record<string, string> } = (await catalogueOf(language)).keys;
      const inEnglish = Object.entries(englishTexts.keys.keyNames);
      const names = new Map(inEnglish.map(([key, called]) => [called, keyNames[key] ?? called]));
      expect(blocksOf(pageOf(guide, name))).toEqual(blocksOf(pageOf(english, name), names));
    },
  );

  it.each(translated)('%s: buttons, settings and commands are called as in the window', async (name) => {
    const called = textsByEnglish(await catalogueOf('en'), await catalogueOf(language));
    expect(misnamed(pageOf(guide, name), pageOf(english, name), called)).toEqual([]);
  });

  it.each(translated)('%s: nothing of it is left in English', (name) => {
    const inEnglish = new Set(proseIn(pageOf(english, name)));
    const alike = alikeIn(language);
    const left = proseIn(pageOf(guide, name)).filter((text) => inEnglish.has(text) && !alike.has(text));
    expect(left).toEqual([]);
  });
});

describe('reading Markdown of the guide', () => {
  it('takes the title off, names headings, and drops what is only between lines', () => {
    expect(readGuidePage('# A *title*\n\n## Where & how?\n\nGo [there](b.md#x).\n')).toEqual({
      title: 'A title',
      body: [
        ['h2', 'where--how', 'Where & how?'],
        ['p', '', 'Go ', ['a', 'b.md#x', 'there'], '.'],
      ],
    });
    expect(anchorOf('Coming from another reader')).toBe('coming-from-another-reader');
  });

  it('refuses what a page cannot show', () => {
    expect(() => readGuidePage('No title')).toThrow('# Title');
    expect(() => readGuidePage('# A\n\n![x](y.png)')).toThrow('pictures');
  });

  it('gives headings of a translation the anchors of the English page', () => {
    const english = '# Search\n\n## Words\n\n## Where\n\nThere.';
    expect(readTranslation('# Suche\n\n## Wörter\n\n## Wo\n\nDa.', english)).toEqual({
      title: 'Suche',
      body: [
        ['h2', 'words', 'Wörter'],
        ['h2', 'where', 'Wo'],
        ['p', '', 'Da.'],
      ],
    });
    expect(() => readTranslation('# Suche\n\n## Wörter', english)).toThrow(/Suche.*h2, h2/);
  });
});

describe('the guide in the window', () => {
  afterEach(() => {
    setLanguage('en');
    document.documentElement.removeAttribute('lang');
  });

  it('opens by its key, goes from page to page by its list and by links, and opens the web outside', async () => {
    const { user } = await renderApp();
    await user.keyboard('{F1}');
    const sheet = within(await screen.findByRole('dialog', { name: 'User guide' }));
    await sheet.findByRole('heading', { level: 1, name: 'The first ten minutes' });
    const text = sheet.getByRole('article');
    await waitFor(() => expect(document.activeElement).toBe(text));
    await user.click(sheet.getByRole('button', { name: 'Privacy' }));
    await sheet.findByRole('heading', { level: 1, name: 'Privacy' });
    expect(sheet.getByRole('button', { name: 'Privacy' }).getAttribute('aria-current')).toBe('page');
    await user.click(sheet.getByRole('button', { name: 'Export' }));
    await user.click(sheet.getByRole('link', { name: 'reference of templates' }));
    await sheet.findByRole('heading', { level: 1, name: 'Export templates' });
  });

  it('is in the language of the window, where a link leads to the same place', async () => {
    const { user } = await renderApp();
    setLanguage('de');
    document.documentElement.lang = 'de';
    const shown = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
    await user.keyboard('{F1}');
    const sheet = within(await screen.findByRole('dialog', { name: 'User guide' }));
    await sheet.findByRole('heading', { level: 1, name: 'Die ersten zehn Minuten' });
    // The document says which language that is.
    expect(sheet.getByRole('article').closest('[lang]')).toBe(document.documentElement);
    await user.click(sheet.getByRole('link', { name: 'Von einem anderen Reader umsteigen' }));
    const heading = await sheet.findByRole('heading', {
      level: 2,
      name: 'Von einem anderen Reader umsteigen',
    });
    await waitFor(() => expect(shown.mock.contexts).toContain(heading));
  });
});
