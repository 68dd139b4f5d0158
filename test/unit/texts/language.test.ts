import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLanguageKeeper } from '../../../electron/app/language.ts';
import { appLoaders, appTexts, loadAppCatalogue } from '../../../shared/texts/app-catalogue.ts';
import { inLanguage, setCatalogue } from '../../../shared/texts/catalogue.ts';
import * as englishOfApp from '../../../shared/texts/en/app.ts';
import * as english from '../../../shared/texts/en/index.ts';
import { inTurn, number } from '../../../shared/texts/format.ts';
import { interfaceLanguage, preferredLanguage, setLanguage } from '../../../shared/texts/language.ts';
import { loadCatalogue, loaders } from '../../../shared/texts/load-catalogue.ts';

const german = {
  ...english,
  snooze: {
    ...english.snooze,
    snoozeTitles: { ...english.snooze.snoozeTitles, tonight: 'Heute Abend' },
  },
};
const germanOfApp = { ...englishOfApp, menuTitles: { ...englishOfApp.menuTitles, file: '&Datei' } };

const given = { page: loaders.de, app: appLoaders.de };
afterEach(() => {
  restore(loaders, given.page);
  restore(appLoaders, given.app);
  setLanguage('en');
  setCatalogue(null);
});

function restore<T>(table: { de?: T }, loader: T | undefined): void {
  if (loader === undefined) delete table.de;
  else table.de = loader;
}

describe('the language a person prefers', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fi', 'pt', 'en'], 'pt-BR'],
    [['pt-PT'], 'pt-BR'],
    [['zh-Hant-TW'], 'zh-CN'],
    [['zh_CN'], 'zh-CN'],
    [['ES-419'], 'es'],
    [['en-US', 'de'], 'en'],
    [['fi', 'C'], 'en'],
    // No language begins with another's letters.
    [['est', 'den'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language);
  });
});

describe('the texts of the page', () => {
  it('are English unless others were loaded, and are those then', async () => {
    expect(inLanguage('snooze', english.snooze).snoozeTitles.tonight).toBe('Tonight');
    loaders.de = async () => german;
    await loadCatalogue('de');
    expect(inLanguage('snooze', english.snooze).snoozeTitles.tonight).toBe('Heute Abend');
    expect(interfaceLanguage()).toBe('de');
    expect(number(7001)).toBe('7.001');
    expect(inTurn('Gut.', '', 'Besser.')).toBe('Gut. Besser.');
    setLanguage('zh-CN');
    expect(inTurn('好。', '更好。')).toBe('好。更好。');
    await loadCatalogue('en');
    expect(inLanguage('snooze', english.snooze)).toBe(english.snooze);
    expect(number(7001)).toBe('7,001');
  });

  it('stay English where they cannot be had', async () => {
    loaders.de = () => Promise.reject(new Error('The file is gone.'));
    await expect(loadCatalogue('de')).rejects.toThrow('The file is gone.');
    expect(inLanguage('snooze', english.snooze)).toBe(english.snooze);
    expect(interfaceLanguage()).toBe('en');
    delete loaders.de;
    await expect(loadCatalogue('de')).rejects.toThrow('There are no texts in de.');
  });
});

it('of two languages main is to speak, the one asked for last holds, whichever comes first', async () => {
  let bring = (_texts: typeof germanOfApp): void => undefined;
  appLoaders.de = () =>
    new Promise((resolve) => {
      bring = resolve;
    });
  const late = loadAppCatalogue('de');
  await loadAppCatalogue('en');
  bring(germanOfApp);
  await late;
  expect(appTexts()).toBe(englishOfApp);
  expect(interfaceLanguage()).toBe('en');
});

describe('what main keeps of the choice', () => {
  let folder: string;
  const keeper = (systemTags: string[] = ['fi']) => {
    const changes: string[] = [];
    const log = vi.fn();
    const kept = createLanguageKeeper({
      file: join(folder, 'language.json'),
      systemTags: () => systemTags,
      log,
      onChange: (language) => changes.push(language),
    });
    return { ...kept, changes, log };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-language-'));
    appLoaders.de = async () => germanOfApp;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is the system’s language at first, and known at the next start', async () => {
    const first = keeper(['de-DE']);
    expect(first.current()).toBe('de');
    await first.start();
    expect(appTexts().menuTitles.file).toBe('&Datei');
    await first.choose('en');
    expect([first.current(), first.changes]).toEqual(['en', ['en']]);
    expect(appTexts().menuTitles.file).toBe('&File');
    expect(keeper(['de-DE']).current()).toBe('en');
  });

  it('changes nothing where the choice means the same', async () => {
    const kept = keeper(['de']);
    await kept.start();
    await kept.choose('de');
    expect(kept.changes).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'language.json'), 'utf8'))).toEqual({ language: 'de' });
    expect(keeper(['en']).current()).toBe('de');
  });

  it('is the system’s where the file is damaged or names another language', () => {
    for (const text of ['{', '{"language":"xx"}', 'null']) {
      writeFileSync(join(folder, 'language.json'), text);
      expect(keeper(['es']).current()).toBe('es');
    }
  });

  it('is told in the log where the language cannot be had, and main speaks English', async () => {
    appLoaders.de = () => Promise.reject(new Error('The file is gone.'));
    const kept = keeper(['de']);
    await kept.start();
    expect(kept.log).toHaveBeenCalledWith(
      'warning',
      'app',
      expect.any(String),
      expect.objectContaining({ language: 'de' }),
    );
    expect(appTexts()).toBe(englishOfApp);
  });
});
