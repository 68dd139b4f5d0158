/** What lists show of stored pictures: made once, counted, checked, and gone with the picture. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assetPath, storeAsset } from '../../electron/core/images/asset-store.ts';
import { letGoOfPictures } from '../../electron/core/images/let-go.ts';
import { imageMediaType } from '../../electron/core/images/media-type.ts';
import type { MakeThumbnail } from '../../electron/core/images/thumbnails.ts';
import { recordImage } from '../../electron/core/library/fetched/images-table.ts';
import { gifHead, lossyWebpHead, pngHead } from '../support/picture-heads.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';
import { tinyPng } from '../support/tiny-png.ts';

let folder: string;
let core: TestCore;
let asked: string[];
let answer: (path: string) => Uint8Array | null;
const small = Buffer.concat([lossyWebpHead(512, 384), Buffer.alloc(300)]);
const url = 'https://pictures.example/harbour';
const large = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(100_000, 1)]);

const makeThumbnail: MakeThumbnail = async ({ path }) => {
  asked.push(path);
  return answer(path);
};

beforeEach(async () => {
  folder = temporaryFolder();
  asked = [];
  answer = () => small;
  core = await createTestCore({ folder, makeThumbnail });
  const feedId = addTestFeed(core.library, 'Harbour');
  storeEntries(core.library, feedId, [{ key: 'one', imageUrl: url }]);
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As it would be after it was fetched. */
async function keep(bytes: Buffer, daysAgo = 0): Promise<string> {
  const sha256 = await storeAsset(core.library.assetsFolder, bytes);
  const mediaType = imageMediaType(bytes) ?? '';
  const at = core.clock.now - daysAgo * 86_400_000;
  recordImage(core.library, url, { sha256, mediaType, bytes: bytes.length }, at);
  return assetPath(core.library.assetsFolder, sha256);
}
const articleId = (): number => Number(core.library.db.prepare('SELECT id FROM articles').pluck().get());
const thumbnail = () => core.client.call('images.thumbnail', { articleId: articleId(), url });
const outcome = () => core.library.db.prepare('SELECT outcome FROM thumbnails').pluck().all();
const verify = () => core.runJob(core.client.call('offline.verify', {}), 'verify');

describe('a thumbnail', () => {
  it('is made once of a large picture, and found again', async () => {
    const original = await keep(large(pngHead(4000, 3000)));
    const [first, second] = await Promise.all([thumbnail(), thumbnail()]);
    expect(first).toEqual(second);
    expect(first.mediaType).toBe('image/webp');
    expect(readFileSync(first.path)).toEqual(small);
    expect(await thumbnail()).toEqual(first);
    expect(asked).toEqual([original]);
    // The article goes on showing the picture itself.
    expect(await core.client.call('images.locate', { articleId: articleId(), url })).toEqual({
      path: original,
      mediaType: 'image/png',
    });
  });

  it('is what lists ask for', async () => {
    const { articles } = await core.client.call('articles.list', { query: '' });
    expect(articles[0]?.thumbnailUrl).toMatch(/^offprint:\/\/thumbnail\/\d+\//);
  });

  it('is the picture itself where that is small, and none is made', async () => {
    const original = await keep(tinyPng());
    expect(await thumbnail()).toEqual({ path: original, mediaType: 'image/png' });
    expect(asked).toEqual([]);
  });

  it('is never larger than the picture', async () => {
    const bytes = large(pngHead(1200, 800));
    const original = await keep(bytes);
    answer = () => Buffer.concat([lossyWebpHead(512, 341), Buffer.alloc(bytes.length)]);
    expect(await thumbnail()).toEqual({ path: original, mediaType: 'image/png' });
    expect(await thumbnail()).toMatchObject({ path: original });
    expect(asked).toHaveLength(1);
  });

  it('is made of what moves, however small that is, and of a drawing', async () => {
    await keep(gifHead(40, 30));
    expect(await thumbnail()).toMatchObject({ mediaType: 'image/webp' });
    await keep(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><animate/></svg>'));
    expect(await thumbnail()).toMatchObject({ mediaType: 'image/webp' });
    expect(asked).toHaveLength(2);
  });

  it('is the picture itself where nothing can decode pictures, as on the command line', async () => {
    const original = await keep(large(pngHead(4000, 3000)));
    const plain = await createTestCore({ folder });
    const found = await plain.client.call('images.thumbnail', { articleId: articleId(), url });
    await plain.close();
    expect(found).toEqual({ path: original, mediaType: 'image/png' });
    expect(outcome()).toEqual([]);
  });
});

describe('no thumbnail', () => {
  it('is made of a picture so large that decoding it would take the memory, nor is that shown', async () => {
    await keep(pngHead(20_000, 20_000));
    await expect(thumbnail()).rejects.toMatchObject({ code: 'not-found' });
    expect(asked).toEqual([]);
    expect(outcome()).toEqual(['none']);
  });

  it('comes of a picture that cannot be decoded, which is tried once', async () => {
    await keep(large(pngHead(4000, 3000)));
    for (const bytes of [new Uint8Array(), Buffer.from('no picture')]) {
      answer = () => bytes;
      await expect(thumbnail()).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(asked).toHaveLength(1);
  });

  it('is noted where the maker was gone: it is tried again with the next start', async () => {
    await keep(large(pngHead(4000, 3000)));
    answer = () => null;
    for (let times = 0; times < 2; times += 1) {
      await expect(thumbnail()).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(asked).toHaveLength(1);
    expect(outcome()).toEqual([]);
    answer = () => small;
    const next = await createTestCore({ folder, makeThumbnail });
    const found = await next.client.call('images.thumbnail', { articleId: articleId(), url });
    await next.close();
    expect(found.mediaType).toBe('image/webp');
  });
});

describe('its file', () => {
  it('counts in the room pictures take', async () => {
    const bytes = large(pngHead(4000, 3000));
    await keep(bytes);
    await thumbnail();
    const taken = bytes.length + small.length;
    expect(await core.client.call('offline.room', {})).toMatchObject({ usedBytes: taken });
    expect(await core.client.call('library.space', {})).toMatchObject({ images: 1, imageBytes: taken });
    expect(await core.client.call('library.stats', {})).toMatchObject({ imageBytes: taken });
  });

  it('goes when the room is needed', async () => {
    const path = await keep(large(pngHead(4000, 3000)));
    const { path: file } = await thumbnail();
    const sha256 = String(core.library.db.prepare('SELECT sha256 FROM images').pluck().get());
    expect(await letGoOfPictures(core.library, [sha256])).toEqual([sha256]);
    expect([path, file].map((name) => existsSync(name))).toEqual([false, false]);
    expect(outcome()).toEqual([]);
  });

  it('goes when no article shows the picture any more', async () => {
    await keep(large(pngHead(4000, 3000)), 3);
    const { path } = await thumbnail();
    core.library.db.prepare('UPDATE articles SET image_url = NULL').run();
    const bytes = large(pngHead(4000, 3000)).length + small.length;
    expect(
      await core.runJob(core.client.call('library.compact', { giveBack: false }), 'compact'),
    ).toMatchObject({
      removedImages: 1,
      removedImageBytes: bytes,
    });
    expect(existsSync(path)).toBe(false);
    expect(outcome()).toEqual([]);
  });

  it('goes when another picture comes to that address', async () => {
    await keep(large(pngHead(4000, 3000)));
    await thumbnail();
    await keep(large(pngHead(3000, 4000)));
    expect(outcome()).toEqual([]);
  });

  it('is checked: damaged, it is made again, and the picture stays', async () => {
    const original = await keep(large(pngHead(4000, 3000)));
    const { path } = await thumbnail();
    expect(await verify()).toMatchObject({ checked: 2, missing: 0, damaged: 0, orphans: 0 });
    writeFileSync(path, 'other bytes');
    expect(await verify()).toMatchObject({ checked: 2, damaged: 1 });
    expect(existsSync(original)).toBe(true);
    expect(readFileSync((await thumbnail()).path)).toEqual(small);
  });

  it('is made again where it is gone', async () => {
    await keep(large(pngHead(4000, 3000)));
    rmSync((await thumbnail()).path);
    expect(existsSync((await thumbnail()).path)).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it('goes with a picture that is found damaged', async () => {
    const original = await keep(large(pngHead(4000, 3000)));
    const { path } = await thumbnail();
    writeFileSync(original, 'other bytes');
    expect(await verify()).toMatchObject({ damaged: 1 });
    expect([original, path].map((name) => existsSync(name))).toEqual([false, false]);
    expect(outcome()).toEqual([]);
  });
});
