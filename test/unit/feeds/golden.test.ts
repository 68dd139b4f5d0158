import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../electron/core/feeds/read/read-feed.ts';

const root = new URL('../../fixtures/feeds/', import.meta.url);

/** Expected files show times as ISO 8601, which people can check. */
function readable(feed: unknown): unknown {
  return JSON.parse(
    JSON.stringify(feed, (key, value) =>
      (key === 'publishedAt' || key === 'updatedAt') && typeof value === 'number'
        ? new Date(value).toISOString()
        : value,
    ),
  );
}

describe('whole feeds', () => {
  for (const name of readdirSync(root)) {
    it(name, async () => {
      const folder = new URL(`${name}/`, root);
      const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
      const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
      const feed = await readFeed(readFileSync(new URL(input, folder)), {
        url: 'https://feeds.example/dir/feed.xml',
        contentType: null,
        foremHosts: ['dev.to'],
      });
      expect(readable(feed)).toEqual(expected);
    });
  }
});
