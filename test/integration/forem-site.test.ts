/** One record asked for over the network, and the stand-in's own rules. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlinePool } from '../../electron/core/core.ts';
import {
  createForemAsker,
  type ForemAsker,
  type ForemResult,
} from '../../electron/core/forem/api/ask-forem.ts';
import { createHostSlots, createPlace } from '../../electron/core/http/host-slots.ts';
import { hostWait } from '../../electron/core/library/fetched/full-text-requests-table.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let site: ForemSite;
let core: TestCore;
let asker: ForemAsker;
beforeEach(async () => {
  site = await startForemSite([foremPost('knots-3f1a', { id: 77, reactions: 61 })]);
  core = await createTestCore();
  asker = createForemAsker({
    library: core.library,
    pool: inlinePool(),
    chooseProxy: async () => null,
    userAgent: 'Offprint/test',
    now: () => core.clock.now,
  });
});
afterEach(async () => {
  await core.close();
  await site.close();
});

const ask = (path = '/api/articles/ines/knots-3f1a', slug = 'knots-3f1a'): Promise<ForemResult<'record'>> => {
  const place = createPlace(createHostSlots({ total: 4 }));
  return asker
    .ask(
      { url: `${site.origin}${path}`, question: { what: 'record', slug, foremId: null } },
      { place, signal: new AbortController().signal },
    )
    .finally(() => place.leave());
};

describe('asking for a record', () => {
  it('brings it, and leaves the host alone for a moment after', async () => {
    const asked = ask();
    expect(asker.busy()).toContain(site.host);
    expect(await asked).toMatchObject({ kind: 'answer', value: { foremId: 77, reactions: 61 } });
    expect(asker.busy()).toContain(site.host);
    expect(site.apiRequests).toMatchObject([{ status: 200 }]);
    expect(site.apiRequests[0]?.accept).toContain('application/vnd.forem.api-v1+json');
  });

  it('says what failed', async () => {
    site.answers.set('/api/articles/ines/odd-1', (response) => response.end('<p>Sign in</p>'));
    expect(await ask('/api/articles/ines/odd-1', 'odd-1')).toMatchObject({ error: { code: 'not-a-record' } });
    expect(await ask('/api/articles/ines/gone-1', 'gone-1')).toMatchObject({
      error: { code: 'http-not-found' },
      retryAfterUntil: null,
    });
  });

  it('keeps the whole host waiting when it was asked to slow down', async () => {
    site.limit = 0;
    const until = core.clock.now + 30_000;
    expect(await ask()).toMatchObject({ error: { code: 'http-rate-limited' }, retryAfterUntil: until });
    expect(hostWait(core.library, '127.0.0.1', core.clock.now)).toBe(until);
  });
});

describe('the stand-in', () => {
  const status = async (path: string): Promise<number> => {
    const answer = await fetch(`${site.origin}${path}`);
    await answer.arrayBuffer();
    return answer.status;
  };

  it('has feeds in pages of twelve, and nothing past the last', async () => {
    site.posts = Array.from({ length: 13 }, (_, index) => foremPost(`post-${index}`));
    const items = async (path: string) =>
      (await (await fetch(`${site.origin}${path}`)).text()).split('<item>').length - 1;
    expect(await items('/feed/ines')).toBe(12);
    expect(await items('/feed/ines?page=2')).toBe(1);
    expect(await status('/feed/ines?page=3')).toBe(404);
  });

  it('answers by path and by number, and refuses who asks too fast', async () => {
    expect(await status('/api/articles/ines/knots-3f1a')).toBe(200);
    expect(await status('/api/articles/77')).toBe(200);
    expect(await status('/api/articles/ines/none')).toBe(404);
    site.limit = 0;
    expect(await status('/api/articles/77')).toBe(429);
  });
});
