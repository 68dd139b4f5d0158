/** New versions of Offprint itself: what is known, and how far it is. */
import { z } from 'zod';

/** Why a program cannot renew itself. */
export const updateObstacles = [
  /** Started from its sources. */
  'not-installed',
  /** Its builders named no address to ask. */
  'no-address',
  /** Installed as a package of the system, which brings new versions itself. */
  'system-package',
  /** Unpacked from an archive: a new one is unpacked in its place. */
  'archive',
] as const;
export type UpdateObstacle = (typeof updateObstacles)[number];

const found = { version: z.string(), notes: z.string(), bytes: z.int().nullable() };

export const updateStateSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('off'), obstacle: z.enum(updateObstacles) }),
  /** Nobody has asked yet. `host`: who would be asked. */
  z.strictObject({ status: z.literal('idle'), host: z.string() }),
  z.strictObject({ status: z.literal('checking') }),
  z.strictObject({ status: z.literal('newest'), at: z.int() }),
  z.strictObject({ status: z.literal('available'), ...found }),
  z.strictObject({ status: z.literal('downloading'), ...found, percent: z.number() }),
  /** `isWanted`: it is put in place when the program is quit. `canWait`: whether that can be had; else it ends for that at once. */
  z.strictObject({
    status: z.literal('ready'),
    ...found,
    isWanted: z.boolean(),
    canWait: z.boolean(),
  }),
  z.strictObject({ status: z.literal('failed'), during: z.enum(['check', 'download']), reason: z.string() }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;
