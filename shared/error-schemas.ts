/** Errors as they cross a boundary, checked. */
import { z } from 'zod';
import { errorCodes, fetchErrorCodes } from './errors.ts';

export const fetchErrorCodeSchema = z.enum(fetchErrorCodes);
export const errorDetailsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);
export const wireErrorSchema = z.strictObject({
  code: z.enum(errorCodes),
  details: errorDetailsSchema,
});
