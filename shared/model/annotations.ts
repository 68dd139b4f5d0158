/** What the reader marked in articles and wrote beside them. */

import { z } from 'zod';
import { epochMs, id } from './fields.ts';

export const quoteSelectorSchema = z.strictObject({
  exact: z.string().min(1).max(20_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  start: z.int().min(0),
});
/** Colours of highlights. Named, not measured: each theme has its own shade of them. */
export const annotationColours = ['yellow', 'green', 'blue', 'pink'] as const;
/** What the reader marked or wrote: a highlight, with or without words of their own, or a note on the whole article. */
export const annotationSchema = z.strictObject({
  id,
  articleId: id,
  kind: z.enum(['highlight', 'note']),
  colour: z.enum(annotationColours),
  /** Finds the passage again (annotations/anchor.ts); null for a note on the whole. */
  selector: quoteSelectorSchema.nullable(),
  text: z.string(),
  createdAt: epochMs,
  changedAt: epochMs,
});
export const listedAnnotationSchema = annotationSchema.extend({
  title: z.string(),
  feedTitle: z.string(),
  url: z.string().nullable(),
});
export type Annotation = z.infer<typeof annotationSchema>;
export type ListedAnnotation = z.infer<typeof listedAnnotationSchema>;
export type AnnotationColour = (typeof annotationColours)[number];
