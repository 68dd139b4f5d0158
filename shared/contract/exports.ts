/** Exports, and the folders that are kept up to date. */
import { z } from 'zod';
import { deselectedChoices, editedChoices } from '../export-choices.ts';
import { exportForms } from '../export-forms.ts';
import { exportProfileSchema, templateProblemSchema } from '../export-profile.ts';
import { exportTargetSchema, newTargetSchema, targetChangeSchema } from '../export-target.ts';
import { id, jobStarted, nothing } from './fields.ts';

const exportedArticle = z.strictObject({
  folder: z.string().min(1),
  profile: z.string().max(60).optional(),
  articleId: id,
});

export const exportsMethods = {
  'export.run': {
    input: z.strictObject({
      query: z.string().max(4000).default('is:saved'),
      folder: z.string().min(1),
      /** Name of a profile, the reader's own or one that comes with Offprint; left out: that of the last export. */
      profile: z.string().max(60).optional(),
      dryRun: z.boolean().default(false),
      onEdited: z.enum(editedChoices).default('beside'),
      onDeselected: z.enum(deselectedChoices).default('leave'),
    }),
    output: jobStarted,
  },
  /**
   * A selection as one file: a book, a page with everything inside, or data. A job of kind `export-file`; `not-found` where
   * nothing is selected. What was in the file before is replaced as a whole, or stays.
   */
  'export.file': {
    input: z.strictObject({
      query: z.string().max(4000).default('is:saved'),
      file: z.string().min(1),
      form: z.enum(exportForms),
      /** Left out: that of the one article, else the words of the query. */
      title: z.string().max(500).optional(),
      /** With what readers wrote below each article, where it is kept. */
      withDiscussion: z.boolean().default(false),
    }),
    output: jobStarted,
  },
  /**
   * The file of one article as it is, as it would be exported now, and both merged from what was exported last. `merged`
   * null: that is not known here any more.
   */
  'export.compare': {
    input: exportedArticle,
    output: z.strictObject({
      path: z.string(),
      /** null: there is no file yet. */
      present: z.string().nullable(),
      wanted: z.string(),
      /** From the one to the other, as `diff -u` has it; empty: they are the same. */
      diff: z.string(),
      merged: z.strictObject({ text: z.string(), conflicts: z.int() }).nullable(),
    }),
  },
  /**
   * Gives the file of one article this text. `present`: the text it was decided from; where the file says something else by
   * now, it stays and `file-changed` is thrown.
   */
  'export.resolve': {
    input: exportedArticle.extend({ present: z.string().nullable(), text: z.string() }),
    output: nothing,
  },
  /**
   * One article as a profile would write it, and what is wrong with its templates: while there are problems, path and text
   * are empty. `articleId` left out: the article last saved, else the newest.
   */
  'export.preview': {
    input: z.strictObject({ articleId: id.optional(), profile: exportProfileSchema }),
    output: z.strictObject({
      articleId: id.nullable(),
      path: z.string(),
      text: z.string(),
      problems: z.array(templateProblemSchema),
    }),
  },
  'targets.list': { input: nothing, output: z.strictObject({ targets: z.array(exportTargetSchema) }) },
  /** `mayReplace`: what is in its file now may be replaced, whoever wrote it. */
  'targets.add': {
    input: newTargetSchema.extend({ mayReplace: z.boolean().default(false) }),
    output: z.strictObject({ targetId: id }),
  },
  'targets.update': {
    input: targetChangeSchema.extend({ targetId: id, mayReplace: z.boolean().default(false) }),
    output: nothing,
  },
  'targets.remove': { input: z.strictObject({ targetId: id }), output: nothing },
  /** Exports it now: a job of kind `export`. */
  'targets.run': { input: z.strictObject({ targetId: id }), output: jobStarted },
} as const;
