/** What the fields of several schemas have in common. Every time is epoch milliseconds. */
import { z } from 'zod';

export const id = z.int().positive();
export const epochMs = z.int();
export const nullableTime = epochMs.nullable();
