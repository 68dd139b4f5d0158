/** Rules. */

import { z } from 'zod';
import { ruleActionsSchema, rulePreviewSchema, ruleSchema } from '../model/rules.ts';
import { id, jobStarted, nothing, queryText, undoable } from './fields.ts';

const ruleName = z.string().trim().min(1).max(200);

export const rulesMethods = {
  'rules.list': { input: nothing, output: z.strictObject({ rules: z.array(ruleSchema) }) },
  'rules.add': {
    input: z.strictObject({
      name: ruleName,
      query: queryText,
      actions: ruleActionsSchema,
      isOn: z.boolean().default(true),
    }),
    output: z.strictObject({ rule: ruleSchema }),
  },
  'rules.update': {
    input: z.strictObject({
      ruleId: id,
      name: ruleName.optional(),
      query: queryText.optional(),
      actions: ruleActionsSchema.optional(),
      isOn: z.boolean().optional(),
    }),
    output: z.strictObject({ rule: ruleSchema, undoId: z.string() }),
  },
  'rules.remove': { input: z.strictObject({ ruleId: id }), output: undoable },
  'rules.reorder': { input: z.strictObject({ ruleIds: z.array(id).max(10_000) }), output: nothing },
  /** What the rule would change in the articles there are. Changes nothing. */
  'rules.preview': {
    input: z.strictObject({
      query: queryText,
      actions: ruleActionsSchema,
      limit: z.int().min(1).max(100).default(10),
    }),
    output: rulePreviewSchema,
  },
  /** Applies a rule to the articles there are: a job of kind `change`. */
  'rules.apply': { input: z.strictObject({ ruleId: id }), output: jobStarted },
} as const;
