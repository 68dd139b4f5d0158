/** Every language says all that English says: the same modules, names and values, and nothing left in English. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appLoaders } from '../../../shared/texts/app-catalogue.ts';
import * as englishOfApp from '../../../shared/texts/en/app.ts';
import * as english from '../../../shared/texts/en/index.ts';
import { setLanguage } from '../../../shared/texts/language.ts';
import { loaders } from '../../../shared/texts/load-catalogue.ts';
import { compareTexts } from '../../support/compare-texts.ts';
import { alikeIn, isNoText } from './alike.ts';
import { samples } from './samples.ts';

const folder = (language: string): URL => new URL(`../../../shared/texts/${language}/`, import.meta.url);
const modulesOf = (language: string): string[] => readdirSync(folder(language)).sort();
const folders = readdirSync(folder('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);

describe('the languages', () => {
  it('are those that have a folder, for the page and for main', () => {
    expect(Object.keys(loaders).sort()).toEqual(folders.sort());
    expect(Object.keys(appLoaders).sort()).toEqual(folders.sort());
  });

  it('are asked for each area by the name of its English module', () => {
    const index = readFileSync(new URL('en/index.ts', folder('.')), 'utf8');
    let asked = 0;
    for (const name of readdirSync(folder('.')).filter((one) => one.endsWith('.ts'))) {
      const source = readFileSync(new URL(name, folder('.')), 'utf8');
      for (const [, area, of] of source.matchAll(/\binLanguage\(\s*'([^']+)',\s*(\w+),?\s*\)/g)) {
        asked += 1;
        const from = new RegExp(`import \\* as ${of} from '\\./en/([\\w-]+)\\.ts';`).exec(source)?.[1];
        expect(index, name).toContain(`export * as ${area} from './${from}.ts';`);
      }
    }
    expect(asked).toBeGreaterThan(50);
  });

  it('English is in its index', () => {
    const count = modulesOf('en').filter((name) => !['index.ts', 'app.ts'].includes(name)).length;
    expect(Object.keys(english)).toHaveLength(count);
  });

  it.each(Object.keys(loaders) as (keyof typeof loaders)[])(
    '%s says all that English says',
    async (language) => {
      expect(modulesOf(language)).toEqual(modulesOf('en'));
      setLanguage(language);
      try {
        const allowed = { alike: alikeIn(language), isNoText, samples };
        const page = await loaders[language]?.();
        const app = await appLoaders[language]?.();
        expect(compareTexts(english, page, allowed)).toEqual([]);
        expect(compareTexts(englishOfApp, app, allowed, 'app')).toEqual([]);
      } finally {
        setLanguage('en');
      }
    },
  );
});

describe('the letters that open the menu bar’s sections', () => {
  it.each(['en', ...Object.keys(appLoaders)])('are each of one section in %s', async (language) => {
    const app = (await appLoaders[language as keyof typeof appLoaders]?.()) ?? englishOfApp;
    const letters = Object.values(app.menuTitles).map((title) => /&(.)/u.exec(title)?.[1]?.toLowerCase());
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size).toBe(letters.length);
  });
});

describe('the comparison', () => {
  const shown = {
    area: {
      choices: [{ value: 'a', title: 'First' }],
      words: { open: 'Open', hint: '', name: 'PDF' },
      count: (count: number, name: string) => `${count} in “${name}”`,
      facts: ({ title, count }: { title: string; count: number }) => `${title}: ${count}`,
    },
  };
  const allowed = { alike: new Set(['PDF']), isNoText: (path: string) => path.endsWith('.value') };
  const problems = (area: object): string[] => compareTexts(shown, { area: { ...german, ...area } }, allowed);
  const german = {
    choices: [{ value: 'a', title: 'Erstes' }],
    words: { open: 'Öffnen', hint: '', name: 'PDF' },
    count: (count: number, name: string) => `In „${name}“: ${count}`,
    facts: ({ title, count }: { title: string; count: number }) => `${count} × ${title}`,
  };

  it('of English with itself finds nothing but that it is English', () => {
    const found = compareTexts(english, english, { alike: new Set(), isNoText, samples });
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((problem) => !problem.includes(' is English: '))).toEqual([]);
  });

  it('finds nothing where all is said', () => {
    expect(problems({})).toEqual([]);
  });

  it('asks for values where it has no fitting ones, and takes those', () => {
    const kinds = { one: 'Eins' };
    const area = { of: (kind: keyof typeof kinds) => kinds[kind].slice(0) };
    expect(compareTexts({ area }, { area }, allowed)).toEqual([
      'area.of makes no sense of any value it is tried with',
    ]);
    const fitting = { ...allowed, samples: { 'area.of': [['one']] } };
    expect(compareTexts({ area }, { area }, fitting)).toEqual([]);
    expect(compareTexts({ area }, { area: { of: () => '' } }, fitting)).toEqual(['area.of is empty']);
  });

  it.each([
    [{ words: { open: 'Open', hint: '', name: 'PDF' } }, 'area.words.open is English: Open'],
    [{ words: { open: '', hint: '', name: 'PDF' } }, 'area.words.open is empty'],
    [{ words: { open: 'Öffnen', hint: 'x', name: 'PDF' } }, 'area.words.hint is not empty'],
    [{ words: { open: 'Öffnen', name: 'PDF' } }, 'area.words.hint is missing'],
    [{ more: 'Mehr' }, 'area.more is too much'],
    [{ count: 'Zahl' }, 'area.count is a string, not a function'],
    [{ choices: [{ value: 'b', title: 'Erstes' }] }, 'area.choices.0.value is changed, and is no text'],
    [{ choices: [] }, 'area.choices.0 is missing'],
    [{ count: (count: number) => `${count}` }, 'area.count leaves out Quitte: Mirabelle'],
    [{ facts: () => 'Tatsachen' }, 'area.facts leaves out Mirabelle: Tatsachen'],
    [{ count: () => `${undefined}` }, 'area.count makes no sense of what English says something of'],
  ])('sees %o', (change, problem) => {
    expect(problems(change)).toEqual([problem]);
  });
});
