/** Where nothing is found, what the library's own words make of the query. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addArticles } from '../support/small-library.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';
import { waitFor } from '../support/wait.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
  addArticles(
    core.library,
    [
      {
        key: 'a',
        title: 'Kubernetes at night',
        author: 'Mira Osei',
        tags: ['devops'],
        html: '<p>useEffect and receive</p>',
      },
      { key: 'b', title: 'Kubernetes by day', html: '<p>Größe, Straße, pragmatic</p>' },
      { key: 'c', title: 'Kubernet', html: '<p>программирование</p>' },
    ],
    { now: core.clock.now, feedTitle: 'Backstage', feedUrl: 'https://feeds.example/one' },
  );
});
afterEach(() => core.close());

const correct = async (query: string, within = ''): Promise<string[]> =>
  (await core.client.call('search.correct', { query, within })).corrections;

it.each<[string, string[]]>([
  // One slip from the word most articles have comes before the other neighbour.
  ['kubernetse', ['kubernetes', 'kubernet']],
  ['kbuernetes', ['kubernetes']],
  ['ukbernetes', ['kubernetes']],
  ['kuberentes night', ['kubernetes night']],
  ['usefefect', ['useeffect']],
  ['recieve', ['receive']],
  ['strase', ['straße']],
  ['программиравание', ['программирование']],
  ['author:oesi', ['author:osei']],
  ['#devosp', ['#devops']],
  ['tag:devop', ['tag:devops']],
  ['feed:bakcstage', ['feed:Backstage']],
  // Known words that never stand together are no misspelling.
  ['useeffect pragmatic', []],
  // Near, but with nothing to show for it.
  ['recieve -night', []],
  ['zzzzzz', []],
])('%s', async (query, expected) => {
  // The search ends when its time is up, which a busy machine may spend on something else.
  await waitFor(async () => expect(await correct(query)).toEqual(expected));
});

it('offers only what the place holds', async () => {
  expect(await correct('recieve', 'is:unread')).toEqual(['receive']);
  expect(await correct('recieve', 'is:read')).toEqual([]);
  expect(await correct('recieve OR prgamatic', 'is:unread')).toEqual(['receive OR pragmatic']);
});
