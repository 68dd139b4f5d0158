/** Reading the fields of a batch request: every handler checks them the same way. */
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';

/** A text field of a request, or null when it is absent. Throws `invalid-input` for anything else. */
export function optionalText(request: Record<string, unknown>, field: string): string | null {
  const value = request[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new AppError('invalid-input', { field });
  return value;
}

/** A text field that must be there. Throws `invalid-input`. */
export function requiredText(request: Record<string, unknown>, field: string): string {
  const value = optionalText(request, field);
  if (value === null) throw new AppError('invalid-input', { field });
  return value;
}

/**
 * The bytes a request speaks of: `bytes` (already read from standard input) or the file named by `file`.
 * Throws `not-found` when there is no such file, `invalid-input` when it cannot be read.
 */
export async function requestBytes(request: Record<string, unknown>): Promise<Uint8Array> {
  const bytes = request.bytes;
  if (bytes instanceof Uint8Array) return bytes;
  const file = requiredText(request, 'file');
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new AppError(reason === 'ENOENT' ? 'not-found' : 'invalid-input', { file, reason }, error);
  }
}
