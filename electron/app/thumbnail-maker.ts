/**
 * Small pictures for lists, made by Chromium's own decoders in a process that has no page, no network and nothing of Offprint:
 * a picture that is out to do harm, or takes too long, harms that process alone. One picture at a time, the one that was asked
 * for last first, for that is what is on the screen. The process ends when there has been nothing to do for a while.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type Session, session, WebContentsView } from 'electron';
import type { MakeThumbnail } from '../core/images/thumbnails.ts';
import { lockSession } from './policy.ts';

type Wanted = {
  path: string;
  mediaType: string;
  answer: (bytes: Uint8Array | null) => void;
  /** A process has ended while it was being made. */
  isAgain: boolean;
};
type Making = Wanted & { id: number; timer: NodeJS.Timeout };

const origin = 'offprint://thumbnails';
const page = '<!doctype html><title>Thumbnails</title>';
const pagePolicy = "default-src 'none'; img-src 'self'; connect-src 'self'";
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
const longestMs = 15_000;
const idleMs = 10_000;

/** `preloadFile`: the built thumbnail-preload. */
export function createThumbnailMaker(preloadFile: string): MakeThumbnail {
  const wanted: Wanted[] = [];
  let making: Making | null = null;
  let view: WebContentsView | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;
  let ownSession: Session | null = null;

  function openSession(): Session {
    const opened = session.fromPartition('thumbnails', { cache: false });
    lockSession(opened, null);
    opened.protocol.handle('offprint', async ({ url }) => {
      if (url === `${origin}/`) {
        return new Response(page, {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy },
        });
      }
      // Nothing but what is being made just now can be asked for.
      if (making === null || url !== addressOf(making.id)) return new Response(null, { status: 404 });
      const { path, mediaType } = making;
      // In pieces: whole pictures one after the other would fill main's memory before it is swept.
      return new Response(Readable.toWeb(createReadStream(path)) as unknown as ReadableStream, {
        headers: {
          'content-type': mediaType,
          'content-security-policy': picturePolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    });
    return opened;
  }

  async function open(): Promise<WebContentsView> {
    ownSession ??= openSession();
    const opened = new WebContentsView({
      webPreferences: {
        session: ownSession,
        preload: preloadFile,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        backgroundThrottling: false,
        spellcheck: false,
      },
    });
    view = opened;
    const { webContents } = opened;
    webContents.ipc.on('made', (_event, id: unknown, bytes: unknown) => {
      if (making?.id === id) end(bytes instanceof Uint8Array ? bytes : new Uint8Array());
    });
    webContents.on('render-process-gone', () => {
      if (view === opened) tryAgain();
    });
    await webContents.loadURL(`${origin}/`);
    return opened;
  }

  function close(): void {
    view?.webContents.close();
    view = null;
  }

  /** With its process, whatever that is busy with. */
  function giveUp(): void {
    close();
    end(null);
  }

  /** The process may have been gone before it had this picture: only the second one to end with it was harmed by it. */
  function tryAgain(): void {
    close();
    const ended = making;
    if (ended === null || ended.isAgain) {
      end(null);
      return;
    }
    clearTimeout(ended.timer);
    making = null;
    wanted.push({ ...ended, isAgain: true });
    next();
  }

  function end(bytes: Uint8Array | null): void {
    const ended = making;
    making = null;
    if (ended !== null) {
      clearTimeout(ended.timer);
      ended.answer(bytes);
    }
    next();
  }

  function next(): void {
    if (making !== null) return;
    clearTimeout(idle);
    const latest = wanted.pop();
    if (latest === undefined) {
      idle = setTimeout(close, idleMs);
      idle.unref();
      return;
    }
    lastId += 1;
    const mine = { ...latest, id: lastId, timer: setTimeout(giveUp, longestMs) };
    making = mine;
    (view === null ? open() : Promise.resolve(view)).then(
      ({ webContents }) => webContents.send('make', mine.id, addressOf(mine.id)),
      () => {
        if (making === mine) tryAgain();
      },
    );
  }

  return (picture) =>
    new Promise((answer) => {
      wanted.push({ ...picture, answer, isAgain: false });
      next();
    });
}

const addressOf = (id: number): string => `${origin}/picture/${id}`;
