/** What the reader marks in articles and writes beside them. */
import { z } from 'zod';
import {
  annotationColours,
  annotationSchema,
  listedAnnotationSchema,
  quoteSelectorSchema,
} from '../model/annotations.ts';
import { id, undoable } from './fields.ts';

export const annotationsMethods = {
  /** What was marked in an article and written beside it, in the order of its text. */
  'annotations.of': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({ annotations: z.array(annotationSchema) }),
  },
  /** Those of all articles, newest first. `search`: words that passage, note or title hold. */
  'annotations.list': {
    input: z.strictObject({
      search: z.string().max(1000).default(''),
      limit: z.int().min(1).max(500).default(100),
      offset: z.int().min(0).default(0),
    }),
    output: z.strictObject({ annotations: z.array(listedAnnotationSchema), total: z.int() }),
  },
  /** Without a selector it is a note on the whole article, and needs words. */
  'annotations.add': {
    input: z.strictObject({
      articleId: id,
      colour: z.enum(annotationColours).default('yellow'),
      selector: quoteSelectorSchema.nullable(),
      text: z.string().max(100_000).default(''),
    }),
    output: z.strictObject({ annotation: annotationSchema, undoId: z.string() }),
  },
  'annotations.update': {
    input: z.strictObject({
      annotationId: id,
      colour: z.enum(annotationColours).optional(),
      text: z.string().max(100_000).optional(),
    }),
    output: z.strictObject({ annotation: annotationSchema, undoId: z.string() }),
  },
  'annotations.remove': { input: z.strictObject({ annotationId: id }), output: undoable },
} as const;
