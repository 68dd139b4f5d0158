/** SQLite's and the file system's errors as errors a person is told about. */
import { AppError } from '../../../../shared/errors.ts';

/** Gives SQLite's and the file system's error codes the names the reader is told about. */
export function toLibraryError(error: unknown, folder: string): AppError {
  if (error instanceof AppError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const details = { folder, reason: message };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new AppError('library-locked', details, error);
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code) || ['EACCES', 'EROFS', 'EPERM'].includes(code)) {
    return new AppError('library-read-only', details, error);
  }
  if (code === 'SQLITE_NOTADB') return new AppError('library-not-a-database', details, error);
  if (/^SQLITE_(CORRUPT|IOERR)/.test(code)) return new AppError('library-damaged', details, error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new AppError('disk-full', details, error);
  if (['ENOTDIR', 'EEXIST'].includes(code)) return new AppError('library-not-a-folder', details, error);
  return new AppError('internal', { message, folder }, error);
}

/** A full disk or a locked file is told as such, wherever it was met. */
export function nameSqliteError(error: unknown, folder: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') || code === 'ENOSPC' ? toLibraryError(error, folder) : error;
}
