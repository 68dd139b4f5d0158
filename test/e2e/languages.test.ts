/** The interface's language in the real app: the system's at first, another one by the settings, with what is open and typed. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AppCatalogue, appLoaders } from '../../shared/texts/app-catalogue.ts';
import * as englishOfApp from '../../shared/texts/en/app.ts';
import * as english from '../../shared/texts/en/index.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import type { Catalogue } from '../../shared/texts/load-catalogue.ts';
import { loaders } from '../../shared/texts/load-catalogue.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: OffprintApp;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-languages').catch(() => undefined);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a system says it speaks a language: `pt-BR` is `pt_BR` there. */
async function launchIn(tag: string): Promise<void> {
  const name = tag.replace('-', '_');
  const system = {
    LANGUAGE: name,
    LANG: `${name.includes('_') ? name : `${name}_XX`}.UTF-8`,
    LC_ALL: '',
    LC_MESSAGES: '',
  };
  app = await launchOffprint({ library: join(folder, 'library'), env: system });
}

const pageLanguage = () => app.page.evaluate<string>('document.documentElement.lang');
const menuBar = () =>
  app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
const runFromMenu = (commandId: string) =>
  app.electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), commandId);

/** Chooses a language in the settings, where half a word is typed, and looks whether all is there in it afterwards. */
async function change(from: Catalogue, to: Catalogue, toApp: AppCatalogue, tag: Language): Promise<void> {
  const { page } = app;
  await runFromMenu('settings');
  const search = page.getByRole('dialog').getByRole('searchbox');
  const choice = page.getByRole('combobox', {
    name: from.interfaceLanguage.languageTexts.title,
    exact: true,
  });
  await choice.waitFor();
  const half = from.interfaceLanguage.languageTexts.title.slice(0, 4);
  await search.fill(half);
  await choice.selectOption(tag);
  await expect.poll(pageLanguage).toBe(tag);
  await page.getByText(to.interfaceLanguage.languageTexts.changed).waitFor();
  await expect.poll(menuBar).toContain(toApp.menuTitles.file);
  await expect.poll(() => page.getByRole('dialog').getByRole('searchbox').inputValue()).toBe(half);
}

/** The guide is there in the language too, of which nothing was read before. */
async function openGuide(tag: Language): Promise<void> {
  const page = readFileSync(new URL(`../../renderer/guide/pages/${tag}/start.md`, import.meta.url), 'utf8');
  const title = /^# (.+)/.exec(page)?.[1] ?? '';
  await runFromMenu('guide');
  await app.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
}

it('a system in a language there are no texts in gets English', async () => {
  await launchIn('fi');
  expect(await pageLanguage()).toBe('en');
  // Chromium's own words, as in date fields, are in the window's language, too.
  expect(await app.page.evaluate<string>('navigator.language')).toBe('en-GB');
  expect(await menuBar()).toContain(englishOfApp.menuTitles.file);
});

const others = languages.filter((language) => language !== 'en').filter((language) => language in loaders);
it.each(others)(
  'speaks the system’s language %s, another one by the settings, and that one again',
  async (tag) => {
    const texts = (await loaders[tag]?.()) ?? english;
    const appTexts = (await appLoaders[tag]?.()) ?? englishOfApp;
    await launchIn(tag);
    expect(await pageLanguage()).toBe(tag);
    expect(await app.page.evaluate<string>('navigator.language')).toBe(tag);
    await expect.poll(menuBar).toContain(appTexts.menuTitles.file);
    await openGuide(tag);
    await change(texts, english, englishOfApp, 'en');
    await app.close();

    // The choice is known before there is a window.
    await launchIn(tag);
    expect(await pageLanguage()).toBe('en');
    await change(english, texts, appTexts, tag);
    expect(app.complaints).toEqual([]);
  },
);
