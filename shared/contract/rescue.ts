/** A damaged library. These are answered where it could not be opened, or was closed for it; the others are refused there. */
import { z } from 'zod';
import { damageSchema } from '../model/rescue.ts';
import { jobStarted, nothing } from './fields.ts';
import { jobsMethods } from './jobs.ts';

export const rescueMethods = {
  'rescue.survey': { input: nothing, output: damageSchema },
  /** Repairs a copy: a job of kind `repair`. The library itself stays as it is. */
  'rescue.prepare': { input: nothing, output: jobStarted },
  /** Puts the repaired copy in its place. `before`: the folder where what was there lies now. */
  'rescue.adopt': { input: nothing, output: z.strictObject({ before: z.string() }) },
  /** Puts a backup in its place, as `rescue.adopt` does: a job of kind `restore`. */
  'rescue.restore': { input: z.strictObject({ file: z.string().min(1) }), output: jobStarted },
} as const;

/** What is answered while the library is damaged. */
export const whileDamaged = { ...rescueMethods, ...jobsMethods } as const;
export type RescueMethodName = keyof typeof whileDamaged;
export const isRescueMethod = (method: string): method is RescueMethodName =>
  Object.hasOwn(whileDamaged, method);
