/** Series as places: their parts in order, in the library and on their host. */
import { z } from 'zod';
import { listedSeriesSchema, seriesRefSchema, seriesSchema } from '../model/series.ts';
import { jobStarted, nothing } from './fields.ts';

export const seriesMethods = {
  /** Those the library has parts of; named ones first, by name. */
  'series.list': { input: nothing, output: z.strictObject({ series: z.array(listedSeriesSchema) }) },
  /** `not-found` where the library has no part of it. */
  'series.get': { input: seriesRefSchema, output: seriesSchema },
  /** Asks the host which parts there are, and keeps the list. Fetches none of them. */
  'series.look': { input: seriesRefSchema, output: seriesSchema },
  /**
   * Fetches the parts the library does not have, one a second: a job of kind `fetch-articles`. With `foremIds` only those,
   * as far as they are known parts.
   */
  'series.fetch': {
    input: seriesRefSchema.extend({ foremIds: z.array(z.int().positive()).max(1_000).optional() }),
    output: jobStarted,
  },
} as const;
