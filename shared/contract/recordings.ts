/** Podcasts and video: fetched to be played, and played from this disk alone. */
import { z } from 'zod';
import { recordingSchema } from '../model/recordings.ts';
import { id, jobStarted } from './fields.ts';

const which = { articleId: id, url: z.string().max(8000) };

export const recordingsMethods = {
  'recordings.list': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({ recordings: z.array(recordingSchema) }),
  },
  /** Goes on where an earlier download has ended. A job of kind `download`, whose progress is in kilobytes. */
  'recordings.download': { input: z.strictObject(which), output: jobStarted },
  /** Takes the file from this disk; how far it was heard stays. */
  'recordings.remove': { input: z.strictObject(which), output: z.strictObject({}) },
  'recordings.keepPlace': {
    input: z.strictObject({
      ...which,
      seconds: z.number().min(0).max(1e6),
      duration: z.number().positive().max(1e6).nullable(),
    }),
    output: z.strictObject({}),
  },
  /** File of a recording inside the library. For Offprint's own scheme, not for pages. */
  'recordings.locate': {
    input: z.strictObject(which),
    output: z.strictObject({ path: z.string(), mediaType: z.string() }),
  },
} as const;
