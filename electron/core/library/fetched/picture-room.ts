/** How much room stored pictures take, and which of them could go. Reads whole tables, so it runs in the pool. */
import { sqliteDriver } from '../connection/driver.ts';
import { isKept } from '../marks/retention-table.ts';
import { pictureBytes } from '../texts/picture-bytes.ts';

/**
 * Who needs a picture, from what goes first to what stays: nobody, an article that was read, one that was not, one that is
 * to be kept offline, and one the reader keeps.
 */
export const pictureNeeds = { none: 0, read: 1, unread: 2, wanted: 3, kept: 4 } as const;
export type PictureNeed = (typeof pictureNeeds)[keyof typeof pictureNeeds];

export type LetGoRequest = {
  file: string;
  /** Of the articles that are to be kept offline. */
  wantedIds: readonly number[];
  /** How much room is to be made. */
  bytes: number;
  /** Pictures that are needed less than this go. */
  below: PictureNeed;
  /** Of articles that are to be kept offline, only those with ids below this. */
  wantedBelowId: number;
  /** Epoch ms. What nobody needs stays when it was fetched since then: its article may be on its way. */
  before: number;
};

export type PictureToLetGo = { sha256: string; bytes: number; need: PictureNeed; newestId: number };

function open(file: string) {
  const Driver = sqliteDriver();
  return new Driver(file, { readonly: true, fileMustExist: true });
}

/** Bytes of all stored pictures, each counted once, with their thumbnails. */
export function measurePictures({ file }: { file: string }): number {
  const db = open(file);
  try {
    return Number(db.prepare(`SELECT ${pictureBytes}`).pluck().get());
  } finally {
    db.close();
  }
}

/** What is needed least goes first, of that the oldest, until there is as much room as is wanted or nothing more may go. */
export function picturesToLetGo(request: LetGoRequest): PictureToLetGo[] {
  const db = open(request.file);
  try {
    const rows = db.prepare<object, PictureToLetGo>(
      `WITH wanted(id) AS MATERIALIZED (SELECT value FROM json_each(@wantedIds)),
       shown(url, id) AS (
         SELECT url, article_id FROM article_images
         UNION ALL SELECT image_url, id FROM articles WHERE image_url IS NOT NULL)
       SELECT m.sha256, max(m.bytes + coalesce((SELECT t.bytes FROM thumbnails t WHERE t.sha256 = m.sha256), 0)) AS bytes, coalesce(max(s.id), 0) AS newestId,
         max(CASE WHEN s.id IS NULL THEN ${pictureNeeds.none}
           WHEN ${isKept('s')} THEN ${pictureNeeds.kept}
           WHEN s.id IN (SELECT id FROM wanted) THEN ${pictureNeeds.wanted}
           WHEN s.is_read = 0 THEN ${pictureNeeds.unread} ELSE ${pictureNeeds.read} END) AS need
       FROM images m LEFT JOIN shown ON shown.url = m.url LEFT JOIN article_state s ON s.id = shown.id
       WHERE m.sha256 IS NOT NULL GROUP BY m.sha256
       HAVING need < @below AND (need < ${pictureNeeds.wanted} OR newestId < @wantedBelowId)
         AND (need > ${pictureNeeds.none} OR max(m.fetched_at) < @before)
       ORDER BY need, newestId`,
    );
    const chosen: PictureToLetGo[] = [];
    let freed = 0;
    const { below, wantedBelowId, before } = request;
    const parameters = { wantedIds: JSON.stringify(request.wantedIds), below, wantedBelowId, before };
    for (const row of rows.iterate(parameters)) {
      if (freed >= request.bytes) break;
      chosen.push(row);
      freed += row.bytes;
    }
    return chosen;
  } finally {
    db.close();
  }
}
