import { expect, it } from 'vitest';
import { feedAddressIn } from '../../../renderer/state/opened-feed.ts';

it.each([
  [
    '<rss version="2.0"><channel><atom:link href="https://a.example/f?a=1&amp;b=2" rel="self"/></channel></rss>',
    'https://a.example/f?a=1&b=2',
  ],
  [
    '\uFEFF<?xml version="1.0"?><feed><link rel="alternate" href="https://a.example/"/><link rel=\'self\' href=\'https://a.example/atom\'/></feed>',
    'https://a.example/atom',
  ],
  [
    '{"version":"https://jsonfeed.org/version/1.1","feed_url":"https:\\/\\/a.example\\/feed.json"}',
    'https://a.example/feed.json',
  ],
  ['<rdf:RDF><channel/></rdf:RDF>', ''],
  ['<rss><channel><atom:link rel="self" href="javascript:alert(1)"/></channel></rss>', ''],
  ['<html><body>feed</body></html>', null],
  ['{"name":"package"}', null],
  ['', null],
])('%s lives at %s', (text, address) => {
  expect(feedAddressIn(text)).toBe(address);
});
