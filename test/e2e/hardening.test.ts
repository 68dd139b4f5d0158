/** The door between the page and the rest, tried from the page's side; and what no page may be given, in the real Electron. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methods } from '../../shared/contract.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: OffprintApp;

beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = { ok: boolean; error?: { code: string } };

/** As the page calls, through the real preload. `make` builds the input there: what cannot be sent to it, too. */
const callWith = (method: unknown, make: string): Promise<Answer | string> =>
  app.page.evaluate(
    ([name, source]) => {
      const { offprint } = window as unknown as {
        offprint: { call(name: unknown, input: unknown): Promise<string> };
      };
      // A page that is under somebody's control could do this; the policy against it is the other tests' business.
      const inputs: Record<string, () => unknown> = {
        nothing: () => undefined,
        number: () => Number.POSITIVE_INFINITY,
        text: () => 'x'.repeat(10_000),
        list: () => [[[[[]]]]],
        deep: () => {
          let value: unknown = null;
          for (let depth = 0; depth < 5000; depth += 1) value = [value];
          return value;
        },
        huge: () => ({ query: 'x'.repeat(200_000_000) }),
        bytes: () => new Uint8Array(200_000_000),
        round: () => {
          const value: Record<string, unknown> = {};
          value.self = value;
          return value;
        },
        prototype: () => JSON.parse('{"__proto__":{"query":"x"},"constructor":{"prototype":{}}}'),
        extra: () => ({ query: '', nothing: 1 }),
        function: () => ({ query: () => 'x' }),
        map: () => new Map([['query', 'x']]),
        date: () => new Date(Number.NaN),
      };
      return Promise.resolve()
        .then(async () => JSON.parse(await offprint.call(name, inputs[source]?.())) as Answer)
        .catch((error: unknown) => `rejected: ${String(error)}`);
    },
    [method, make] as const,
  );

const inputNames = [
  'nothing',
  'number',
  'text',
  'list',
  'deep',
  'huge',
  'bytes',
  'round',
  'prototype',
  'extra',
  'function',
  'map',
  'date',
] as const;

describe('the door', () => {
  it.each(inputNames)('takes no %s for an input, and goes on answering', async (name) => {
    for (const method of ['articles.list', 'articles.mark', 'shell.openExternal', 'shell.saveText']) {
      const answer = await callWith(method, name);
      // What cannot be sent at all never leaves the page; what is an empty question is answered.
      if (typeof answer === 'string') expect(answer).toMatch(/could not be cloned|recursion depth exceeded/);
      else if (answer.ok) expect(method).toBe('articles.list');
      else expect(answer.error?.code).toBe('invalid-input');
    }
    expect(await app.page.evaluate(() => window.document.title)).toBe('Offprint');
    expect(await callWith('library.status', 'prototype')).toMatchObject({ ok: false });
  });

  it('knows its methods and no others, nor those of the program itself', async () => {
    const strangers = [
      '',
      'constructor',
      '__proto__',
      'toString',
      'feeds.drop',
      'images.locate',
      'recordings.locate',
      7,
      null,
      {},
    ];
    for (const method of strangers) {
      expect(await callWith(method, 'nothing')).toMatchObject({
        ok: false,
        error: { code: 'unknown-method' },
      });
    }
  });

  it('says of every method what is wrong with an input of the wrong shape', async () => {
    for (const method of Object.keys(methods)) {
      const answer = await callWith(method, 'list');
      expect(['invalid-input', 'unknown-method'], method).toContain((answer as Answer).error?.code);
    }
  });

  it('opens for Offprint’s own page only', async () => {
    const preload = fileURLToPath(new URL('../../dist/app/preload.cjs', import.meta.url));
    const answer = await app.electron.evaluate(async ({ BrowserWindow }, preloadFile) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload: preloadFile, sandbox: true },
      });
      try {
        await window.loadURL('data:text/html,<title>another page</title>');
        return await window.webContents.executeJavaScript(
          "offprint.call('library.status', {}).then(JSON.parse)",
        );
      } finally {
        window.destroy();
      }
    }, preload);
    expect(answer).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  });
});

describe('the page', () => {
  it('has neither Node nor Electron, and what it is given holds nothing else', async () => {
    const found = await app.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      given: Object.keys((window as unknown as { offprint: object }).offprint).sort(),
    }));
    expect(found).toEqual({ globals: [], given: ['call', 'subscribe'] });
  });

  it('is given no permission, whatever it asks for', async () => {
    const states = await app.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
      ];
      const asked = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      );
      const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'denied',
      );
      const place = await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('denied'),
        );
      });
      return [...asked, media ?? 'denied', place];
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('runs no text as code, and makes no elements of one but through the purifier', async () => {
    const refused = await app.page.evaluate(async () => {
      // Within its own call the inspector lets a page do what its policy forbids.
      await new Promise((resolve) => setTimeout(resolve));
      const tries: Record<string, () => unknown> = {
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tried.
        eval: () => window.eval('1'),
        function: () => new Function('return 1')(),
        innerHTML: () => {
          document.createElement('div').innerHTML = '<b>x</b>';
        },
        documentWrite: () => document.write('<b>x</b>'),
        scriptText: () => {
          document.createElement('script').text = '1';
        },
        scriptSource: () => {
          document.createElement('script').src = 'offprint://app/main.js';
        },
        policy: () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('mine', {}),
      };
      return Object.entries(tries).flatMap(([name, run]) => {
        try {
          run();
          return [];
        } catch {
          return [name];
        }
      });
    });
    expect(refused.sort()).toEqual([
      'documentWrite',
      'eval',
      'function',
      'innerHTML',
      'policy',
      'scriptSource',
      'scriptText',
    ]);
    app.complaints.length = 0;
  });

  it('reaches no network by any way there is', async () => {
    const reached = await app.page.evaluate(async () => {
      const address = 'http://127.0.0.1:9/';
      const settled = (run: () => Promise<unknown>): Promise<string> =>
        run().then(
          () => 'reached',
          () => 'refused',
        );
      const loads = (element: HTMLElement & { src?: string }): Promise<unknown> =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve);
          element.addEventListener('error', reject);
          element.src = address;
          document.body.append(element);
        }).finally(() => element.remove());
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      const inFrame = frame.contentDocument?.body?.textContent ?? '';
      frame.remove();
      return {
        fetch: await settled(() => fetch(address)),
        image: await settled(() => loads(new Image())),
        beacon: navigator.sendBeacon(address, 'x') ? 'queued' : 'refused',
        socket: await settled(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket('ws://127.0.0.1:9/');
              socket.onopen = resolve;
              socket.onerror = reject;
            }),
        ),
        frame: inFrame === '' ? 'refused' : 'reached',
        window: window.open(address) === null ? 'refused' : 'reached',
      };
    });
    expect({ ...reached, beacon: 'refused' }).toEqual({
      fetch: 'refused',
      image: 'refused',
      beacon: 'refused',
      socket: 'refused',
      frame: 'refused',
      window: 'refused',
    });
    app.complaints.length = 0;
  });

  it('goes nowhere else, and opens no window beside its own', async () => {
    await app.page.evaluate(() => {
      window.location.href = 'https://pages.example/';
    });
    await app.page.evaluate(() => {
      const form = document.createElement('form');
      form.action = 'https://pages.example/';
      document.body.append(form);
      form.submit();
      form.remove();
    });
    expect(app.page.url()).toBe('offprint://app/index.html?language=en');
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    app.complaints.length = 0;
  });
});

describe('a window', () => {
  it('is confined by the settings that keep a page in its place', async () => {
    const settings = await app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(settings).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
    });
    expect(await app.electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
      false,
    );
    expect(settings.allowRunningInsecureContent ?? false).toBe(false);
    expect(settings.experimentalFeatures ?? false).toBe(false);
    expect(settings.enableBlinkFeatures ?? '').toBe('');
    expect(settings.webviewTag ?? false).toBe(false);
  });
});
