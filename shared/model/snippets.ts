/** Blocks of code in articles, by themselves. */
import { z } from 'zod';
import { id, nullableTime } from './fields.ts';

export const snippetSchema = z.strictObject({
  articleId: id,
  /** Which of the article's blocks of code it is, from 0. */
  position: z.int().min(0),
  title: z.string(),
  feedTitle: z.string(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: nullableTime,
  /** The heading it stands under. */
  heading: z.string().nullable(),
  /** As Offprint calls it; null: the author names none. */
  language: z.string().nullable(),
  /** Verbatim, but cut where it is very long. */
  code: z.string(),
  isCut: z.boolean(),
  /** `<figure class="code">` as in the text of the article: sanitised and coloured. */
  codeHtml: z.string(),
});

export const codeLanguageSchema = z.strictObject({ name: z.string(), articles: z.int() });

export type Snippet = z.infer<typeof snippetSchema>;
export type CodeLanguage = z.infer<typeof codeLanguageSchema>;
