/** Articles made whole for reading without a network. */
import { z } from 'zod';
import { offlineRoomSchema } from '../model/offline.ts';
import { jobStarted, nothing, target } from './fields.ts';

export const offlineMethods = {
  /**
   * Fetches what the articles lack (pictures, full text, the author's Markdown), whatever failed before included: a job of
   * kind `offline`. Without a target, what the settings keep offline, within the room they give it. `isDryRun`: only tells
   * what is missing, and why.
   */
  'offline.run': {
    input: z.strictObject({ target: target.optional(), isDryRun: z.boolean().default(false) }),
    output: jobStarted,
  },
  /**
   * Reads every stored picture: what is gone or damaged is forgotten, so that it is fetched again when it is wanted, and
   * files nobody knows are removed. A job of kind `verify`.
   */
  'offline.verify': { input: nothing, output: jobStarted },
  'offline.room': { input: nothing, output: offlineRoomSchema },
} as const;
