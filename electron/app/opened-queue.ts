/** What was asked of Offprint and waits for a page to show it. Outlives the page: a link may come before there is one. */
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import type { Opened } from '../../shared/model/opened.ts';
import type { Asked } from './opened.ts';
import { sendToPages } from './pages.ts';

const mostWaiting = 50;
const mostFiles = 100;
const maxFileBytes = 200 * 1024 * 1024;

const waiting: Opened[] = [];
/** Of files the system opened, by the number the page knows. */
const files = new Map<number, string>();
let nextFileId = 1;

/** Those who come late to a full queue are dropped: nobody answers fifty questions. */
export function offerOpened(asked: readonly Asked[]): void {
  for (const one of asked.slice(0, mostWaiting - waiting.length)) {
    waiting.push(one.kind === 'file' ? { ...one, fileId: keepFile(one.path) } : one);
  }
  if (waiting.length > 0) sendToPages({ name: 'opened.waiting', payload: {} });
}

function keepFile(path: string): number {
  const id = nextFileId;
  nextFileId += 1;
  files.set(id, path);
  const [oldest] = files.keys();
  if (files.size > mostFiles && oldest !== undefined) files.delete(oldest);
  return id;
}

/** Each is given out once. */
export const takeOpened = (): Opened[] => waiting.splice(0);

/** Throws `not-found` for a number that was never given out or `file-unreadable`. */
export async function readOpenedFile(fileId: number): Promise<string> {
  const file = files.get(fileId);
  if (file === undefined) throw new AppError('not-found', { what: 'file', name: String(fileId) });
  try {
    const { size } = await stat(file);
    if (size > maxFileBytes) throw new AppError('file-unreadable', { file, reason: 'too-large' });
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'file-unreadable',
      { file, reason: (error as NodeJS.ErrnoException).code ?? '' },
      error,
    );
  }
}
