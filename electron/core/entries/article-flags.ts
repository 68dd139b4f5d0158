/** What an article's content holds, as bits of `articles.flags`. Stored: values are never changed or reused. */
import type { IngestItem } from './parsed-feed.ts';

export const ArticleFlag = { code: 1, image: 2, table: 4, math: 8, video: 16, audio: 32 } as const;

export function articleFlags(scan: IngestItem['scan']): number {
  let flags = 0;
  if (scan.hasCode) flags |= ArticleFlag.code;
  if (scan.imageUrls.length > 0) flags |= ArticleFlag.image;
  if (scan.hasTable) flags |= ArticleFlag.table;
  if (scan.hasMath) flags |= ArticleFlag.math;
  if (scan.hasVideo) flags |= ArticleFlag.video;
  if (scan.hasAudio) flags |= ArticleFlag.audio;
  return flags;
}
