/** What comes from elsewhere: lists of feeds, what was saved in another program, the sample library. */
import { z } from 'zod';
import { savedSources } from '../recognise-export.ts';
import { jobStarted, nothing, ownFeedTitle } from './fields.ts';

export const importsMethods = {
  'opml.import': {
    input: z.strictObject({ text: z.string().max(50_000_000) }),
    output: jobStarted,
  },
  /** What was saved in another program, from its export (recognise-export.ts says which). */
  'saved.import': {
    input: z.strictObject({
      text: z.string().max(400_000_000),
      source: z.enum(savedSources),
      feedTitle: ownFeedTitle,
    }),
    output: jobStarted,
  },
  'opml.export': { input: nothing, output: z.strictObject({ text: z.string() }) },
  /** Adds the bundled sample library: feeds written for Offprint that need no network. */
  'sample.add': { input: nothing, output: jobStarted },
} as const;
