/** Podcasts: fetched in pieces, kept, and how far they were heard. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wantedByRules } from '../../electron/core/library/fetched/recordings-table.ts';
import { removeUnusedRecordings } from '../../electron/core/recordings/recording-files.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { answerByRange, podcast, tone } from '../support/recording.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';
import { waitFor, waitUntil } from '../support/wait.ts';

let server: LoopbackServer;
let core: TestCore;
let articleId: number;
let url: string;
const file = tone(400);
const path = '/talk/1.wav';

beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
  url = `${server.origin}${path}`;
  server.answers.set('/feed', (_request, response) => response.end(podcast(url, file.length)));
  server.answers.set(path, (request, response) => answerByRange(request, response, file, '"one"'));
  await core.client.call('feeds.add', { address: `${server.origin}/feed` });
  articleId = (await core.client.call('articles.list', {})).articles[0]?.id ?? 0;
});
afterEach(async () => {
  await core.close();
  await server.close();
});

const list = async () => (await core.client.call('recordings.list', { articleId })).recordings;
const download = () => core.runJob(core.client.call('recordings.download', { articleId, url }), 'download');
const locate = () => core.client.call('recordings.locate', { articleId, url });
const ranges = () => server.requestsTo(path).map(({ headers }) => headers.range);

describe('a recording', () => {
  it('is known by its feed, and not asked for', async () => {
    expect(await list()).toEqual([
      {
        url,
        kind: 'audio',
        type: 'audio/wav',
        bytes: file.length,
        durationSeconds: 3723,
        playUrl: null,
        partBytes: 0,
        seconds: 0,
      },
    ]);
    expect(await codeOf(locate())).toBe('not-found');
    expect(server.requestsTo(path)).toEqual([]);
  });

  it('is fetched in pieces, and is then played from here', async () => {
    expect(await download()).toEqual({ url, bytes: file.length });
    expect(ranges()).toEqual(['bytes=0-1048575', 'bytes=1048576-3145727', 'bytes=3145728-7340031']);
    const { path: stored, mediaType } = await locate();
    expect(mediaType).toBe('audio/wav');
    expect(readFileSync(stored).equals(file)).toBe(true);
    const [recording] = await list();
    expect(recording?.playUrl).toMatch(/^offprint-recording:\/\/file\/\d+\/[\w-]+$/);
    // It is there: nothing is asked for again.
    await download();
    expect(ranges()).toHaveLength(3);
    await core.client.call('recordings.remove', { articleId, url });
    expect(existsSync(stored)).toBe(false);
    expect((await list())[0]?.playUrl).toBeNull();
  });

  it('goes on where it was cut off, of the same file', async () => {
    let answered = 0;
    server.answers.set(path, (request, response) => {
      answered += 1;
      if (answered === 1) answerByRange(request, response, file, '"one"');
      else {
        response.writeHead(403);
        response.end();
      }
    });
    expect(await codeOf(download())).toBe('http-forbidden');
    expect((await list())[0]).toMatchObject({ partBytes: 1_048_576, playUrl: null });
    server.answers.set(path, (request, response) => answerByRange(request, response, file, '"one"'));
    await download();
    const again = server.requestsTo(path).at(-2);
    expect(again?.headers).toMatchObject({ range: 'bytes=1048576-2097151', 'if-range': '"one"' });
    expect(readFileSync((await locate()).path).equals(file)).toBe(true);
  });

  it('begins anew where it is another file by now', async () => {
    const other = tone(60);
    let answered = 0;
    server.answers.set(path, (request, response) => {
      answered += 1;
      answerByRange(request, response, answered === 1 ? file : other, answered === 1 ? '"one"' : '"two"');
    });
    await download();
    expect(readFileSync((await locate()).path).equals(other)).toBe(true);
  });

  it('comes whole from a server that knows no ranges', async () => {
    server.answers.set(path, (_request, response) => response.end(file));
    await download();
    expect(readFileSync((await locate()).path).equals(file)).toBe(true);
    expect(ranges()).toHaveLength(1);
  });

  it('stops when the reader says so, and keeps its part', async () => {
    server.answers.set(path, (request, response) => {
      if (request.headers.range === 'bytes=0-1048575') answerByRange(request, response, file, '"one"');
    });
    const { jobId } = await core.client.call('recordings.download', { articleId, url });
    await waitUntil(() => server.requestsTo(path).length === 2);
    await core.client.call('jobs.cancel', { jobId });
    expect(await codeOf(core.client.call('jobs.wait', { jobId }))).toBe('cancelled');
    expect((await list())[0]?.partBytes).toBe(1_048_576);
  });

  it('is none where a page comes instead, or where its article names no such thing', async () => {
    server.answers.set(path, (_request, response) =>
      response.end('<!doctype html><p>Sign in to listen.</p>'),
    );
    expect(await codeOf(download())).toBe('not-a-recording');
    const other = { articleId, url: `${server.origin}/secret.mp3` };
    expect(await codeOf(core.runJob(core.client.call('recordings.download', other), 'download'))).toBe(
      'not-found',
    );
    expect(server.requestsTo('/secret.mp3')).toEqual([]);
  });

  it('leads into no private network', async () => {
    server.answers.set(path, (_request, response) => {
      response.writeHead(302, { location: 'http://10.11.12.13/1.wav' });
      response.end();
    });
    expect(await codeOf(download())).toBe('private-address');
  });

  it('keeps its place, and begins anew once it was heard', async () => {
    const keep = (seconds: number) =>
      core.client.call('recordings.keepPlace', { articleId, url, seconds, duration: 400 });
    await keep(123.5);
    expect((await list())[0]).toMatchObject({ seconds: 123.5, durationSeconds: 400 });
    await keep(398);
    expect((await list())[0]?.seconds).toBe(0);
  });

  it('counts in the space the library takes, also where it was cut off', async () => {
    await download();
    writeFileSync(join(core.folder, 'recordings', 'other.part'), 'cut off');
    expect(await core.client.call('library.space', {})).toMatchObject({
      recordings: 1,
      recordingBytes: file.length + 'cut off'.length,
    });
  });

  it('goes behind everything else once its article has gone, but for one that may be under way', async () => {
    await download();
    const { path: stored } = await locate();
    core.library.db.prepare('DELETE FROM articles WHERE id = ?').run(articleId);
    expect(await removeUnusedRecordings(core.library, core.clock.now - 86_400_000)).toMatchObject({
      removed: 0,
    });
    expect(existsSync(stored)).toBe(true);
    expect(await removeUnusedRecordings(core.library, core.clock.now + 1)).toMatchObject({ removed: 1 });
    expect(existsSync(stored)).toBe(false);
  });

  it('goes with its article when the library is tidied', async () => {
    await download();
    const { path: stored } = await locate();
    core.library.db.prepare('DELETE FROM articles WHERE id = ?').run(articleId);
    const summary = await core.runJob(core.client.call('library.compact', {}), 'compact');
    expect(summary).toMatchObject({ removedRecordings: 1, removedRecordingBytes: file.length });
    expect(existsSync(stored)).toBe(false);
  });
});

describe('a rule that asks for recordings', () => {
  const addRule = () =>
    core.client.call('rules.add', { name: 'Talks', query: 'title:sails', actions: { download: true } });
  const publish = async (): Promise<void> => {
    const second = `${server.origin}/talk/2.wav`;
    server.answers.set('/second', (_request, response) =>
      response.end(podcast(second, file.length).replace('Of ropes and knots', 'Of sails')),
    );
    server.answers.set('/talk/2.wav', (request, response) => answerByRange(request, response, file, '"two"'));
    await core.client.call('feeds.add', { address: `${server.origin}/second` });
  };
  const stored = async (): Promise<number> => {
    const { articles } = await core.client.call('articles.list', {});
    const lists = await Promise.all(
      articles.map(({ id }) => core.client.call('recordings.list', { articleId: id })),
    );
    return lists.flatMap(({ recordings }) => recordings).filter(({ playUrl }) => playUrl !== null).length;
  };

  it('has those of new articles fetched in the background, and says so with the article', async () => {
    await addRule();
    core.start();
    await publish();
    await waitFor(async () => expect(await stored()).toBe(1));
    expect(server.requestsTo(path)).toEqual([]);
    const [newest] = (await core.client.call('articles.list', { query: '' })).articles.filter(
      ({ id }) => id !== articleId,
    );
    const { ruleTraces } = await core.client.call('articles.get', { articleId: newest?.id ?? 0 });
    expect(ruleTraces).toMatchObject([{ ruleName: 'Talks', action: 'download' }]);
  });

  it('does not bring back what the reader took away', async () => {
    await addRule();
    core.start();
    await publish();
    await waitFor(async () => expect(await stored()).toBe(1));
    const [newest] = (await core.client.call('articles.list', {})).articles.filter(
      ({ id }) => id !== articleId,
    );
    await core.client.call('recordings.remove', {
      articleId: newest?.id ?? 0,
      url: `${server.origin}/talk/2.wav`,
    });
    expect(wantedByRules(core.library, 0)).toEqual([]);
  });
});
