/** The picture a list shows of an article, while there is one. */
import { useState } from 'react';
import type { ArticleSummary } from '../../../shared/model/articles.ts';

export type ThumbnailPicture = { src: string; onError: () => void };

/** null: it has none, or it could not be had; that is tried again when the article is heard of anew. */
export function useThumbnail(article: ArticleSummary): ThumbnailPicture | null {
  const [failed, setFailed] = useState<ArticleSummary | null>(null);
  if (article.thumbnailUrl === null || failed === article) return null;
  return { src: article.thumbnailUrl, onError: () => setFailed(article) };
}
