/** An article that may have gone meanwhile. */
import { AppError } from '../../../../shared/errors.ts';
import { getArticle, type StoredArticle } from '../../library/articles/article-read.ts';
import type { Library } from '../../library/connection/open.ts';

/** null: the reader deleted it while the export ran. */
export function articleIfThere(library: Library, id: number): StoredArticle | null {
  try {
    return getArticle(library, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
