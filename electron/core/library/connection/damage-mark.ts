/**
 * A library that was found damaged is marked as such beside it, so that no program opens it as if nothing were: neither
 * this one when it starts again nor the command line. The mark goes when the file is found whole, or was repaired.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DamageMark, damageMarkSchema } from '../../../../shared/model/rescue.ts';
import { sqliteDriver } from './driver.ts';

const markFile = (folder: string): string => join(folder, 'damaged.json');

/** `error`: whatever a statement threw. null: it says nothing of damage. https://sqlite.org/rescode.html#corrupt */
export function damageIn(error: unknown): { reason: string; isIndex: boolean } | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  // An error that comes out of a thread has lost its code.
  if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code) && !reason.includes('database disk image is malformed'))
    return null;
  return { reason, isIndex: code === 'SQLITE_CORRUPT_VTAB' };
}

/** Damage that a check has told of, as a statement would have thrown it. */
export const damageOf = (reason: string): Error =>
  Object.assign(new Error(reason), { code: 'SQLITE_CORRUPT' });

/** Two rows with one key, or a value a column cannot hold: what a table that is damaged leads to. */
export function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

/** Never throws: where even this cannot be written, the damage is met again. */
export function markDamaged(folder: string, damage: { reason: string; isIndex: boolean }): void {
  try {
    writeFileSync(markFile(folder), JSON.stringify({ ...damage, at: Date.now() } satisfies DamageMark));
  } catch {
    // A disk that is full, or gone.
  }
}

export function clearMark(folder: string): void {
  rmSync(markFile(folder), { force: true });
}

/** What is still the matter with a library that was marked; null: nothing, or it never was. Reads the whole file of one that was. */
export function markedDamage(folder: string, file: string): string | null {
  if (!existsSync(markFile(folder))) return null;
  const mark = readMark(folder);
  const found = mark.isIndex ? mark.reason : quickCheck({ file });
  if (found === null) clearMark(folder);
  return found;
}

function readMark(folder: string): DamageMark {
  try {
    return damageMarkSchema.parse(JSON.parse(readFileSync(markFile(folder), 'utf8')));
  } catch {
    return { reason: 'found-damaged', isIndex: false, at: 0 };
  }
}

/** SQLite's quick check of a whole file, on a connection that cannot write; null: it is whole. */
export function quickCheck({ file }: { file: string }): string | null {
  const Driver = sqliteDriver();
  try {
    const db = new Driver(file, { readonly: true, fileMustExist: true });
    try {
      const found = String(db.pragma('quick_check(1)', { simple: true }));
      return found === 'ok' ? null : found;
    } finally {
      db.close();
    }
  } catch (error) {
    const damage = damageIn(error);
    if (damage === null) throw error;
    return damage.reason;
  }
}
