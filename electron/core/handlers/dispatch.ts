/** From a method's name and an untrusted input to a result: looks it up, checks the input, and names what went wrong. */

import type { z } from 'zod';
import { AppError, type ErrorCode, type Result, toWireError } from '../../../shared/errors.ts';
import { createTurns } from '../base/in-turn.ts';
import { damageIn } from '../library/connection/damage-mark.ts';
import { isReplaced } from '../library/connection/files-in-place.ts';
import { nameSqliteError } from '../library/connection/library-errors.ts';
import { errorFacts, type Log } from '../log/log.ts';

export type Dispatch = (method: string, input: unknown) => Promise<Result<unknown>>;

/** What checks the input of a method, and what answers it. */
export type Answering = { input: z.ZodType; handler: unknown };

/** null: there is no such method. */
export const answeringIn = (
  methods: Readonly<Record<string, { input: z.ZodType }>>,
  handlers: Readonly<Record<string, unknown>>,
  method: string,
): Answering | null => {
  const called = Object.hasOwn(methods, method) ? methods[method] : undefined;
  return called === undefined ? null : { input: called.input, handler: handlers[method] };
};

/**
 * `find` may have to load what answers; calls begin in the order they came in all the same. `onCall` is told of each; `onDamage`: a
 * statement met damage in the library's file, or the file was replaced. Never rejects.
 */
export function createDispatch<Context>(
  find: (method: string) => Answering | null | Promise<Answering | null>,
  context: Context,
  {
    folder,
    onCall,
    onDamage,
    log,
  }: { folder: string; onCall?: () => void; onDamage: (error: unknown) => void; log: Log },
): Dispatch {
  const inTurn = createTurns();
  return async (method, input) => {
    onCall?.();
    try {
      const found = inTurn(find(method));
      // Without a wait where there is nothing to wait for: what a call does at once is done when it returns.
      const answering = found instanceof Promise ? await found : found;
      if (answering === null) throw new AppError('unknown-method', { method });
      const checked = answering.input.safeParse(input);
      if (!checked.success) throw invalidInput(method, checked.error.issues);
      const handler = answering.handler as (context: Context, input: unknown) => unknown;
      return { ok: true, value: await handler(context, checked.data) };
    } catch (error) {
      if (damageIn(error) !== null || isReplaced(error)) onDamage(error);
      const wire = toWireError(nameSqliteError(error, folder));
      if (isFault(wire.code)) log('error', 'call', `${method} failed`, errorFacts(error));
      return { ok: false, error: wire };
    }
  };
}

/** Not what was asked for is the matter, but the program or the library. */
const isFault = (code: ErrorCode): boolean =>
  code === 'internal' || code === 'disk-full' || code === 'job-ended' || code.startsWith('library-');

function invalidInput(method: string, issues: readonly z.core.$ZodIssue[]): AppError {
  const [first] = issues;
  return new AppError('invalid-input', {
    method,
    field: first?.path.map(String).join('.') ?? '',
    reason: first?.message ?? '',
    issue: first?.code ?? '',
    ...(first !== undefined && 'origin' in first ? { origin: String(first.origin) } : {}),
    ...limitOf(first),
  });
}

/** How many there may be of what is too many, or must be of what is too few. */
function limitOf(issue: z.core.$ZodIssue | undefined): { limit?: number } {
  if (issue?.code === 'too_big') return { limit: Number(issue.maximum) };
  return issue?.code === 'too_small' ? { limit: Number(issue.minimum) } : {};
}
