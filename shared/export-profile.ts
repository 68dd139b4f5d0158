/**
 * How exported articles look: where each file goes, what stands at its head, what its text is made of. The language of the
 * templates is described in renderer/guide/pages/en/templates.md.
 */
import { z } from 'zod';
import { languages } from './texts/language.ts';

export const exportLayouts = ['files', 'book'] as const;
export const imageLinkKinds = ['relative', 'dotted', 'root', 'remote'] as const;
export const articleLinkKinds = ['original', 'relative', 'wiki'] as const;
export const hardBreakSigns = ['backslash', 'spaces'] as const;
export const textReaders = ['none', 'obsidian', 'hugo', 'jekyll', 'zola', 'vitepress', 'docusaurus'] as const;

export const exportProfileSchema = z.strictObject({
  /** By which it is chosen, whatever the case. */
  name: z.string().trim().min(1).max(60),
  /** files: one file an article; book: all of them in one file, each a chapter. */
  layout: z.enum(exportLayouts),
  /** Template of the file's path below the export folder; `.md` is added where it is missing. */
  path: z.string().max(1000),
  /** One `name: template` a line; empty: no front matter. */
  frontMatter: z.string().max(8000),
  body: z.string().max(20_000),
  /** Template of the folder pictures are put in, below the export folder. */
  assets: z.string().max(1000),
  /** relative: from the file; dotted: the same, beginning with a dot, as an import does; root: from the export folder, with a slash before it; remote: where they came from. */
  imageLinks: z.enum(imageLinkKinds),
  /**
   * Links to articles that are in the export as well. original: to the web, as they were written; relative: from file to file, in
   * a book from chapter to chapter; wiki: `[[path|words]]` from the export folder.
   */
  articleLinks: z.enum(articleLinkKinds).default('original'),
  hardBreaks: z.enum(hardBreakSigns),
  /** Characters after which lines of a paragraph are wrapped; null: one line a paragraph. */
  wrapAt: z.int().min(40).max(200).nullable(),
  /** Whose commands (`{{ }}`, `{% %}`, `[[ ]]`) the text must not be taken for. */
  safeFor: z.enum(textReaders),
  /** Whether a line at the end of each text says where it came from. */
  provenance: z.boolean().default(false),
  /** Whether what readers wrote below an article stands at the end of its text, where it is kept. */
  discussion: z.boolean().default(false),
  /** Whether the articles of the export that link to one are listed at the end of its text. */
  backlinks: z.boolean().default(false),
  /** Of the words an export writes itself; null: that of the interface. */
  language: z.enum(languages).nullable().default(null),
});

export type ExportProfile = z.infer<typeof exportProfileSchema>;

/** What can be wrong in a template; words for it are in shared/texts/en/template-mistakes.ts. */
export const templateMistakes = [
  'too-deep',
  'filter-name-missing',
  'bracket-unclosed',
  'unexpected',
  'value-missing',
  'value-instead',
  'quotation-unclosed',
  'sign-unknown',
  'filter-characters',
  'filter-number',
  'filter-arguments',
  'filter-too-long',
  'no-filter',
  'no-time-zone',
  'no-language',
  'only-times',
  'unclosed',
  'nothing-to-close',
  'closes-other',
  'no-tag',
  'outside-if',
  'else-condition',
  'loop-form',
  'no-value',
  'no-parts',
  'no-member',
  'too-long',
  'endless',
  'signs-unclosed',
  'line-form',
  'no-yaml',
  'field-twice',
] as const;
export type TemplateMistake = (typeof templateMistakes)[number];
export type TemplateMistakeValues = Readonly<Record<string, string | number>>;

/** What is wrong with a template, and where. */
export const templateProblemSchema = z.strictObject({
  part: z.enum(['path', 'frontMatter', 'body', 'assets']),
  /** Both from 1, in that part; columns in UTF-16 units. */
  line: z.int().positive(),
  column: z.int().positive(),
  code: z.enum(templateMistakes),
  /** What the words are about: signs, names, numbers. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type TemplateProblem = z.infer<typeof templateProblemSchema>;
