/** The languages the interface speaks, and which of them it speaks now. */

/** By BCP 47 tag, each named in itself: who looks for a language reads its own name. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
  'zh-CN': '简体中文',
} as const;
export type Language = keyof typeof languageNames;
export const languages = Object.keys(languageNames) as readonly Language[];

/** What a reader chooses: a language, or whichever the system has. */
export type LanguageChoice = Language | 'system';
export const languageChoices: readonly LanguageChoice[] = ['system', ...languages];

/** What Intl is asked for: English is British here, as its texts are. */
const locales: Record<Language, string> = {
  en: 'en-GB',
  de: 'de',
  es: 'es',
  ja: 'ja',
  'pt-BR': 'pt-BR',
  'zh-CN': 'zh-CN',
};

let current: Language = 'en';

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languageNames, value);
}

/**
 * The first of the tags a person prefers (`navigator.languages`, `app.getPreferredSystemLanguages()`) that the interface
 * speaks, by its primary subtag (BCP 47, RFC 4647 section 3.4); English where it speaks none of them. Chinese in
 * traditional script and Portuguese of Portugal are closer to what there is than English.
 */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    const found = languages.find((language) => language.split('-')[0] === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** What a choice means where the system prefers `systemTags`. */
export const chosenLanguage = (choice: LanguageChoice, systemTags: readonly string[]): Language =>
  choice === 'system' ? preferredLanguage(systemTags) : choice;

/** In a page once, before any module of texts is read; the main process, which looks its texts up, may change it. */
export function setLanguage(language: Language): void {
  current = language;
}

export const interfaceLanguage = (): Language => current;
export const localeOf = (language: Language): string => locales[language];
export const interfaceLocale = (): string => localeOf(current);
