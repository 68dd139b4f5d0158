/**
 * The language main speaks and has its page speak. The choice is a setting of the library's, which comes when the window is
 * there already: it is kept beside the window's place, so that the next window is in the right language from its start.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadAppCatalogue } from '../../shared/texts/app-catalogue.ts';
import {
  chosenLanguage,
  isLanguage,
  type Language,
  type LanguageChoice,
} from '../../shared/texts/language.ts';
import { errorFacts, type Log } from '../core/log/log.ts';

export type LanguageKeeper = {
  /** What the page should be in. */
  current(): Language;
  /** Resolves when main has its words; it never rejects: what cannot be had is English. */
  start(): Promise<void>;
  /** As the settings say. */
  choose(choice: LanguageChoice): Promise<void>;
};

export type LanguagePorts = {
  /** Where the choice is kept. */
  file: string;
  /** BCP 47, the most wanted first. */
  systemTags: () => readonly string[];
  log: Log;
  /** Main's words are there by then. */
  onChange: (language: Language) => void;
};

export function createLanguageKeeper({ file, systemTags, log, onChange }: LanguagePorts): LanguageKeeper {
  let choice = readChoice(file);
  let language: Language | null = null;
  const current = (): Language => {
    language ??= chosenLanguage(choice, systemTags());
    return language;
  };

  async function load(): Promise<void> {
    const wanted = current();
    await loadAppCatalogue(wanted).catch((error: unknown) =>
      log('warning', 'app', 'The texts of a language could not be had.', {
        language: wanted,
        ...errorFacts(error),
      }),
    );
  }

  return {
    current,
    start: load,
    async choose(next) {
      if (next === choice) return;
      choice = next;
      writeChoice(file, next);
      const before = current();
      language = chosenLanguage(next, systemTags());
      if (language === before) return;
      await load();
      onChange(current());
    },
  };
}

/** What was never kept, or is damaged, is the system's. */
function readChoice(file: string): LanguageChoice {
  try {
    const { language } = JSON.parse(readFileSync(file, 'utf8')) as { language?: unknown };
    return isLanguage(language) ? language : 'system';
  } catch {
    return 'system';
  }
}

function writeChoice(file: string, language: LanguageChoice): void {
  try {
    writeFileSync(file, JSON.stringify({ language }));
  } catch {
    // The next window begins in the system's language, and is loaded anew once the settings are known.
  }
}
