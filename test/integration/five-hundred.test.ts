/** Five hundred feeds of one server, fetched over several threads: it sees two connections, whatever they do. */
import { expect, it } from 'vitest';
import { devFeed } from '../support/dev-feed.ts';
import { answerConditionally, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore } from '../support/test-core.ts';

it('keeps to two connections over all threads', async () => {
  const server = await startLoopbackServer();
  const core = await createTestCore({ threads: 4 });
  let most = 0;
  for (let index = 0; index < 500; index += 1) {
    server.answers.set(`/many/${index}`, (request, response) => {
      most = Math.max(most, server.openConnections());
      answerConditionally(request, response, devFeed(server.origin, `many${index}`, []));
    });
    await core.client.call('feeds.add', { address: `${server.origin}/many/${index}`, fetchNow: false });
  }
  const summary = await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  expect(summary).toMatchObject({ feeds: 500, updated: 500 });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2);
  await core.close();
  await server.close();
});
