/** The user guide, in the languages of the interface. Each is a chunk of its own, loaded when the guide is opened in it. */
import type { Language } from '../../shared/texts/language.ts';
import type { GuidePage } from './guide-page.ts';

/** In the order they are read. Each is a file in every language’s folder, named so, and links between pages call it so. */
export const guidePageNames = [
  'start',
  'feeds',
  'reading',
  'search',
  'keys',
  'export',
  'templates',
  'moving',
  'privacy',
  'questions',
  'command-line',
] as const;
export type Guide = ReadonlyMap<string, GuidePage>;

/** By the file's address from the folder of its language. */
type Files = Readonly<Record<string, GuidePage>>;

const loaders: Record<Language, () => Promise<{ files: Files }>> = {
  en: () => import('./pages/en/index.ts'),
  de: () => import('./pages/de/index.ts'),
  es: () => import('./pages/es/index.ts'),
  ja: () => import('./pages/ja/index.ts'),
  'pt-BR': () => import('./pages/pt-BR/index.ts'),
  'zh-CN': () => import('./pages/zh-CN/index.ts'),
};

/** All pages by name, in the order they are read. That each is there in each language, tests see to. */
export async function loadGuide(language: Language): Promise<Guide> {
  const { files } = await loaders[language]();
  return new Map(
    guidePageNames.flatMap((name) => {
      const page = files[`./${name}.md`];
      return page === undefined ? [] : [[name, page] as const];
    }),
  );
}
