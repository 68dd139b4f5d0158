/** `is:offline`, the sign in the list and the list of what is missing say the same, which is what a reader would find. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summaries } from '../../electron/core/library/articles/article-summaries.ts';
import { updateSettings } from '../../electron/core/library/connection/settings-table.ts';
import { missingParts, notReady } from '../../electron/core/library/fetched/offline-state.ts';
import { listIds } from '../../electron/core/library/lists/article-list.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { createTestCore } from '../support/test-core.ts';

const pictures = ['a', 'b', 'c', 'd'].map((name) => `https://pictures.example/${name}.png`);
const failure = (code: string): string => JSON.stringify({ code, details: {} });

const shape = fc.record({
  settings: fc.record({
    completeExcerpts: fc.boolean(),
    foremRecords: fc.constantFrom('saved' as const, 'opened' as const, 'never' as const),
  }),
  stored: fc.subarray(pictures),
  failed: fc.subarray(pictures),
  feeds: fc.array(
    fc.record({
      mode: fc.constantFrom('auto', 'always', 'never'),
      found: fc.constantFrom(null, 'excerpts', 'whole', 'unsure'),
      isPaused: fc.boolean(),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  articles: fc.array(
    fc.record({
      feed: fc.nat(1),
      hasUrl: fc.boolean(),
      textLength: fc.constantFrom(100, 2_500, 2_501),
      shown: fc.subarray(pictures, { maxLength: 2 }),
      cover: fc.option(fc.constantFrom(...pictures), { nil: null }),
      hasFullText: fc.boolean(),
      request: fc.option(
        fc.record({
          isByReader: fc.boolean(),
          code: fc.constantFrom(null, 'nothing-more', 'http-not-found'),
        }),
        { nil: null },
      ),
      hasRecord: fc.boolean(),
      isRecordAsked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** As one would say it, article by article. */
function lacks(all: Shape, article: Shape['articles'][number]): string[] {
  const found: string[] = [];
  const feed = all.feeds[article.feed] ?? { mode: 'never', found: null, isPaused: true };
  const areExcerptsWanted =
    !feed.isPaused &&
    (feed.mode === 'always' ||
      (feed.mode === 'auto' && feed.found === 'excerpts' && all.settings.completeExcerpts));
  const { request } = article;
  const isTextWanted =
    request === null
      ? areExcerptsWanted && (feed.mode === 'always' || article.textLength <= 2_500)
      : (request.isByReader || areExcerptsWanted) && request.code !== 'nothing-more';
  if (article.hasUrl && !article.hasFullText && isTextWanted) found.push('text');
  const wanted = new Set([...article.shown, ...(article.cover === null ? [] : [article.cover])]);
  for (const url of wanted) if (!all.stored.includes(url)) found.push(`picture ${url}`);
  if (all.settings.foremRecords !== 'never' && article.isRecordAsked && !article.hasRecord) {
    found.push('markdown');
  }
  return found;
}

it('for any library', async () => {
  const core = await createTestCore();
  const { db } = core.library;
  try {
    fc.assert(
      fc.property(shape, (all) => {
        db.exec('DELETE FROM articles; DELETE FROM article_state; DELETE FROM feeds; DELETE FROM images');
        updateSettings(core.library, all.settings);
        for (const [index, feed] of all.feeds.entries()) {
          db.prepare(
            'INSERT INTO feeds (id, url, added_at, full_text, full_text_found, is_paused) VALUES (?, ?, 1, ?, ?, ?)',
          ).run(index + 1, `https://feed.example/${index}`, feed.mode, feed.found, feed.isPaused ? 1 : 0);
        }
        for (const url of new Set([...all.failed, ...all.stored])) {
          const isStored = all.stored.includes(url);
          db.prepare(
            'INSERT INTO images (url, sha256, media_type, bytes, fetched_at, failure) VALUES (?, ?, ?, ?, 1, ?)',
          ).run(
            url,
            isStored ? 'ab' : null,
            isStored ? 'image/png' : null,
            1,
            isStored ? null : failure('timeout'),
          );
        }
        for (const [index, article] of all.articles.entries()) insert(index + 1, article);

        const expected = all.articles.map((article) => lacks(all, article));
        const ids = all.articles.map((_, index) => index + 1);
        const ready = ids.filter((id) => expected[id - 1]?.length === 0);
        const page = listIds(core.library, parseQuery('is:offline'), {}, { limit: 50, now: Date.now() });
        expect(page.ids).toEqual(ready.toReversed());
        expect(notReady(core.library, ids)).toEqual(ids.filter((id) => !ready.includes(id)));
        for (const { id, offline } of summaries(core.library, ids)) {
          const missing = expected[id - 1] ?? [];
          expect(offline).toBe(
            missing.length === 0 ? 'ready' : missing.includes('text') ? 'online' : 'partial',
          );
          const parts = missingParts(core.library, id)?.parts ?? [];
          const named = parts.map(({ what, url }) => (what === 'picture' ? `picture ${url}` : what));
          expect(named.toSorted()).toEqual(missing.toSorted());
        }
      }),
      { numRuns: 300 },
    );
  } finally {
    await core.close();
  }

  function insert(id: number, article: Shape['articles'][number]): void {
    db.prepare(
      'INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at) VALUES (?, ?, ?, 1, ?)',
    ).run(id, article.feed + 1, `k${id}`, id * 1000);
    db.prepare(
      `INSERT INTO articles (id, title, url, stored_at, snippet, word_count, reading_minutes, flags, content_hash, text_length, image_url)
       VALUES (?, 'A title', ?, 1, '', 1, 1, 0, '', ?, ?)`,
    ).run(id, article.hasUrl ? `https://site.example/${id}` : null, article.textLength, article.cover);
    for (const [position, url] of article.shown.entries()) {
      db.prepare('INSERT INTO article_images (article_id, position, url) VALUES (?, ?, ?)').run(
        id,
        position,
        url,
      );
    }
    if (article.hasFullText) {
      db.prepare(
        `INSERT INTO full_texts (article_id, fetched_at, url, html, text_hash, text_length, is_partial, is_shown)
         VALUES (?, 1, '', pack_markup(''), '', 0, 0, 1)`,
      ).run(id);
    }
    if (article.request !== null) {
      const { isByReader, code } = article.request;
      db.prepare(
        'INSERT INTO full_text_requests (article_id, asked_at, is_by_reader, failure) VALUES (?, 1, ?, ?)',
      ).run(id, isByReader ? 1 : 0, code === null ? null : failure(code));
    }
    if (article.hasRecord) {
      db.prepare(
        "INSERT INTO forem_records (article_id, fetched_at, host, forem_id) VALUES (?, 1, '', 1)",
      ).run(id);
    }
    if (article.isRecordAsked) {
      db.prepare('INSERT INTO forem_requests (article_id, asked_at, next_at) VALUES (?, 1, 1)').run(id);
    }
  }
});
