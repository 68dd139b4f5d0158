/** The articles of query-shapes.ts in a library. */
import { packMarkup } from '../../electron/core/content/scan/packed-markup.ts';
import type { IngestItem } from '../../electron/core/entries/parsed-feed.ts';
import { storeItems } from '../../electron/core/library/articles/article-store.ts';
import type { Library } from '../../electron/core/library/connection/open.ts';
import { storeForemRecord } from '../../electron/core/library/fetched/forem-records-table.ts';
import { insertAnnotation } from '../../electron/core/library/marks/annotations-table.ts';
import { markArticles, markExported } from '../../electron/core/library/marks/article-state-table.ts';
import { changeTagsOf, presentTags } from '../../electron/core/library/marks/tags-table.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { ensureFolderPath } from '../../electron/core/library/subscriptions/folders-table.ts';
import { toIndexText } from '../../electron/core/text/index-text.ts';
import { feeds, type flags, hour, now, type Shape } from './query-shapes.ts';

export const feedUrl = (index: number): string => `https://feeds.example/${index}`;
export const articleUrl = (shape: Shape, index: number): string | null =>
  shape.hasUrl ? `https://${feeds[shape.feed]?.host}/a-${index}` : null;

export const titleOf = (shape: Shape, index: number): string => `Article ${index} ${shape.title}`;
export const codeOf = (shape: Shape): string =>
  shape.holds.includes('code') ? `x ${shape.codeText}`.trim() : '';

function itemOf(shape: Shape, index: number): IngestItem {
  const has = (name: (typeof flags)[number]): boolean => shape.holds.includes(name);
  return {
    key: `key-${index}`,
    guid: null,
    url: articleUrl(shape, index),
    title: titleOf(shape, index),
    author: shape.author,
    publishedAt: shape.publishedAgo === null ? null : now - shape.publishedAgo * hour,
    updatedAt: null,
    packedHtml: packMarkup(`<p>${shape.body}</p>${has('code') ? `<pre>${codeOf(shape)}</pre>` : ''}`),
    summary: null,
    displayTitle: titleOf(shape, index),
    textLength: has('code') ? 1 : 0,
    categories: shape.source,
    enclosures: [],
    imageUrl: null,
    contentHash: `hash-${index}`,
    canonicalUrl: articleUrl(shape, index),
    simhash: null,
    linkKeys: '',
    indexText: {
      title: toIndexText(titleOf(shape, index)),
      author: toIndexText(shape.author),
      body: toIndexText(shape.body),
      code: toIndexText(codeOf(shape)),
    },
    language: null,
    discussion: null,
    scan: {
      hasCode: has('code'),
      codeLanguages: shape.language === null ? [] : [shape.language],
      wordCount: shape.wordCount,
      readingMinutes: shape.minutes,
      snippet: '',
      imageUrls: has('image') ? [`https://img.example/${index}`] : [],
      hasTable: has('table'),
      hasMath: has('math'),
      hasVideo: has('video'),
      hasAudio: has('audio'),
    },
  };
}

/** What copies of a piece share is that of the first of them; a copy needs a feed that none of the others is from. */
export function groupsOf(shapes: readonly Shape[]): number[] {
  const leaders: number[] = [];
  for (const [index, shape] of shapes.entries()) {
    const leader = leaders[index - 1];
    const isTaken = shapes.some(({ feed }, other) => leaders[other] === leader && feed === shape.feed);
    leaders.push(shape.isCopy && leader !== undefined && !isTaken ? leader : index);
  }
  return leaders;
}

/** Marks are kept alike in all copies of a piece. */
export function withSharedMarks(shapes: readonly Shape[]): Shape[] {
  const leaders = groupsOf(shapes);
  return shapes.map((shape, index) => {
    const { isRead, isLater, isMuted, isSnoozed, savedAgo } = shapes[leaders[index] ?? index] ?? shape;
    return { ...shape, isRead, isLater, isMuted, isSnoozed, savedAgo };
  });
}

/** Answers with the articles' ids, in the order of the shapes, whose marks are shared already. */
export function fill(library: Library, shapes: readonly Shape[]): number[] {
  const { db } = library;
  const feedIds = feeds.map((feed, index) => {
    const folderId = ensureFolderPath(library, feed.folder);
    const { id } = insertFeed(
      library,
      { url: feedUrl(index), isTyped: false, feedTitle: feed.title, folderId },
      now,
    );
    if (feed.isWhole) db.prepare("UPDATE feeds SET full_text = 'always' WHERE id = ?").run(id);
    return id;
  });
  const ids = shapes.map((shape, index) => {
    const seenAt = now - shape.seenAgo * hour;
    const { newIds } = storeItems(library, feedIds[shape.feed] ?? 0, [itemOf(shape, index)], {
      now: seenAt,
      autoTags: [],
    });
    const id = newIds[0] ?? 0;
    markArticles(library, [id], { isRead: shape.isRead, isLater: shape.isLater }, now);
    if (shape.isExported) markExported(library, [id], now);
    if (shape.edited !== null) {
      db.prepare('UPDATE articles SET changed_at = ? WHERE id = ?').run(now + shape.edited * hour, id);
    }
    if (shape.savedAgo !== null) markArticles(library, [id], { isSaved: true }, now - shape.savedAgo * hour);
    changeTagsOf(library, id, { add: presentTags(library, shape.mine), remove: [] }, now);
    addRest(library, shape, id, index);
    return id;
  });
  for (const [index, leader] of groupsOf(shapes).entries()) {
    if (leader === index) continue;
    db.prepare('UPDATE article_state SET group_id = ? WHERE id IN (?, ?)').run(
      ids[leader],
      ids[leader],
      ids[index],
    );
    db.prepare('UPDATE article_state SET is_follower = 1 WHERE id = ?').run(ids[index]);
  }
  return ids;
}

/** What the reader, the network and its host added to an article. */
function addRest(library: Library, shape: Shape, id: number, index: number): void {
  const { db } = library;
  db.prepare('UPDATE articles SET simhash = ? WHERE id = ?').run(shape.simhash, id);
  markArticles(
    library,
    [id],
    { isMuted: shape.isMuted, snoozedUntil: shape.isSnoozed ? now + hour : null },
    now,
  );
  for (const { quote, note } of shape.annotations) {
    const selector = quote === null ? null : { exact: quote, prefix: '', suffix: '', start: 0 };
    insertAnnotation(library, { articleId: id, colour: 'yellow', selector, text: note }, now);
  }
  if (shape.record !== null) {
    const { series, ...told } = shape.record;
    const untold = {
      packedMarkdown: null,
      markdownHash: null,
      canonicalUrl: null,
      coverUrl: null,
      editedAt: null,
    };
    const nameless = { readingMinutes: null, authorName: null, organisationName: null };
    storeForemRecord(
      library,
      id,
      {
        ...untold,
        ...nameless,
        ...told,
        foremId: index,
        seriesId: series?.id ?? null,
        series: series?.name ?? null,
      },
      now,
    );
  } else if (shape.isRecordWanted) {
    db.prepare('INSERT INTO forem_requests (article_id, asked_at) VALUES (?, ?)').run(id, now);
  }
  if (shape.arePicturesKept) {
    db.prepare(
      "INSERT INTO images (url, sha256, fetched_at) SELECT url, 'ab', ? FROM article_images WHERE article_id = ?",
    ).run(now, id);
  }
  if (shape.hasFullText) {
    db.prepare(
      `INSERT INTO full_texts (article_id, fetched_at, url, html, text_hash, text_length, is_partial, is_shown)
       VALUES (?, ?, '', ?, '', 1, 0, 0)`,
    ).run(id, now, packMarkup('<p>whole</p>'));
  }
}
