/** The log and what may stand in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedSettings, diagnosticsText } from '../../electron/core/log/diagnostics.ts';
import { errorFacts, logLine } from '../../electron/core/log/log.ts';
import { createLogFile } from '../../electron/core/log/log-file.ts';
import { createRedact } from '../../electron/core/log/redact.ts';
import { defaultSettings } from '../../shared/default-settings.ts';
import { AppError } from '../../shared/errors.ts';

const redact = createRedact('/home/mira');
const word = (letters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** As reader's secrets are: letters and digits, told apart from every word of ours by its beginning. */
const secret = word(`${letters}0123456789_-`, 6, 40).map((text) => `s3CrEt${text}`);

describe('what is written down', () => {
  it.each([
    ['https://mira:pw@feeds.example:8443/a/b?token=x#y', 'https://feeds.example:8443/…'],
    ['fetching https://dev.to/feed/mira failed', 'fetching https://dev.to/… failed'],
    ['at https://dev.to', 'at https://dev.to'],
    ['“socks5://mira:pw@127.0.0.1:1080”', '“socks5://127.0.0.1:1080”'],
    ['ENOENT: /home/mira/vault/A note.md', 'ENOENT: ~/vault/A note.md'],
    ['C:\\Users\\Mira\\AppData\\x', '~\\AppData\\x'],
    ['/Users/mira/Library', '~/Library'],
    ['Authorization: Bearer abc.def', 'Authorization: [hidden] [hidden]'],
    ['{"apiKey":"abc"}', '{"apiKey":[hidden]}'],
    ['write to mira@example.org', 'write to [hidden]@example.org'],
    ['at run (file:///home/mira/app/run.ts:94:12)', 'at run (file:///…/run.ts:94:12)'],
    ['file:///home/mira/private.xml', 'file:///…/[hidden]'],
    ['key 3f786850e387550fdab836ed7e6dc881de23001b', 'key [hidden]'],
    ['SQLITE_BUSY: database is locked', 'SQLITE_BUSY: database is locked'],
    ['articles.tag failed code=internal', 'articles.tag failed code=internal'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('holds no secret of an address, header or setting', () => {
    const carriers = fc.constantFrom<(hidden: string) => string>(
      (hidden) => `https://mira:${hidden}@feeds.example/feed`,
      (hidden) => `https://${hidden}@feeds.example/`,
      (hidden) => `https://feeds.example/private/${hidden}/feed.xml`,
      (hidden) => `http://feeds.example/feed?token=${hidden}&n=1`,
      (hidden) => `http://feeds.example?${hidden}=1`,
      (hidden) => `feed://feeds.example/${hidden}`,
      (hidden) => `dev.to/feed?u=${hidden}`,
      (hidden) => `api-key: ${hidden}`,
      (hidden) => `{"password":"${hidden}"}`,
      (hidden) => `Authorization: Basic ${hidden}`,
      (hidden) => `Cookie: sid=${hidden}; path=/`,
      (hidden) => `x-token = '${hidden}'`,
      (hidden) => `/home/${hidden}/notes`,
      (hidden) => `${hidden}@mail.example`,
      (hidden) => `mira:${hidden}@feeds.example`,
      (hidden) => `proxy http://u:${hidden}@10.0.0.1:3128 refused`,
    );
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(carriers, secret, text, text, (carry, hidden, before, after) => {
        const carried = `${before} ${carry(hidden)} ${after}`;
        expect(redact(carried)).not.toContain(hidden);
        const line = logLine(
          { level: 'error', area: 'feed', message: carried, facts: { url: carried } },
          0,
          redact,
        );
        expect(line).not.toContain(hidden);
        expect(redact(redact(carried))).not.toContain(hidden);
      }),
      { numRuns: 2000 },
    );
  });

  it('is one line an event, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (message) => {
        const line = logLine({ level: 'info', area: 'app', message, facts: { reason: message } }, 0, redact);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(line).toMatch(/^1970-01-01T00:00:00\.000Z info app /);
      }),
    );
  });

  it('tells of an error what it is, and nothing the reader named', () => {
    expect(errorFacts(new AppError('not-found', { what: 'tag', name: 'my diary' }))).toEqual({
      code: 'not-found',
    });
    const facts = errorFacts(new AppError('internal', { reason: 'broken' }, new TypeError('x is undefined')));
    expect(facts).toMatchObject({ code: 'internal', reason: 'broken' });
    expect(facts.stack).toContain('TypeError: x is undefined');
  });
});

describe('files of the log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are few and of bounded size, and the last lines are there', () => {
    const file = createLogFile({ folder: join(folder, 'logs'), name: 'x', redact, maxBytes: 2000, files: 3 });
    for (let index = 0; index < 500; index += 1) file.log('info', 'app', `event ${index}`);
    const names = readdirSync(join(folder, 'logs')).sort();
    expect(names).toEqual(['x.1.log', 'x.2.log', 'x.log']);
    for (const name of names) expect(statSync(join(folder, 'logs', name)).size).toBeLessThanOrEqual(2000);
    const tail = file.tail(1000);
    expect(tail.split('\n').at(-1)).toContain('event 499');
    expect(Buffer.byteLength(tail)).toBeLessThanOrEqual(1000);
    expect(tail.split('\n').length).toBeGreaterThan(10);
  });

  it('that cannot be written are no failure', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    const file = createLogFile({ folder: join(folder, 'logs'), name: 'x', redact });
    file.log('error', 'crash', 'lost');
    expect(file.tail(1000)).toBe('');
    expect(readFileSync(join(folder, 'logs'), 'utf8')).toContain('a file where');
  });
});

describe('diagnostics', () => {
  it('tell that a setting was changed, and its value only where that is a word of ours', () => {
    const settings = {
      ...defaultSettings,
      theme: 'dark' as const,
      readingSizePx: 21,
      proxyUrl: 'http://mira:pw@proxy.example',
      offlineQuery: 'tag:diary',
      exportFolder: '/home/mira/vault',
    };
    expect(changedSettings(settings)).toEqual({
      theme: 'dark',
      readingSizePx: 21,
      proxyUrl: 'changed',
      offlineQuery: 'changed',
      exportFolder: 'changed',
    });
    expect(changedSettings(defaultSettings)).toEqual({});
  });

  it('name the latest problems apart from the end of the log', () => {
    const line = (level: string, at: number) => `2026-11-29T00:00:00.000Z ${level} app event ${at}`;
    const log = [line('error', 1), ...Array.from({ length: 100 }, (_, at) => line('info', at + 2))].join(
      '\n',
    );
    const text = diagnosticsText(
      { program: { version: '1' }, system: {}, library: {}, settings: {}, log },
      redact,
    );
    expect(text).toContain('## Offprint\nversion: 1');
    expect(text).toContain(`## Latest problems\n${line('error', 1)}\n`);
    expect(text).toContain('## Settings that were changed\nnone');
    expect(text).not.toContain(line('info', 2));
    expect(text.endsWith(line('info', 101))).toBe(true);
  });
});
