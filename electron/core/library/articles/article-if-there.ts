/** An article that may have gone meanwhile. */
import { AppError } from '../../../../shared/errors.ts';
import type { Library } from '../connection/open.ts';
import { getArticle, type StoredArticle } from './article-read.ts';

/** null: the reader deleted it while the export ran. */
export function articleIfThere(library: Library, id: number): StoredArticle | null {
  try {
    return getArticle(library, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
