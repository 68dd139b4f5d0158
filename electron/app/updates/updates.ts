/**
 * New versions, by electron-updater. Nothing is asked, fetched or put in place unless the reader says so, each by itself: this is
 * the only request of Offprint's that is not for what the reader subscribed to.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { AppUpdater, CancellationToken, UpdateInfo } from 'electron-updater';
import type { UpdateState } from '../../../shared/model/updates.ts';
import { sendToPages } from '../pages.ts';
import { updateAddress, updateObstacle } from './obstacle.ts';

const longestNotes = 20_000;
/** macOS puts in place what it was once given, whatever is said later: there it is given only when it is wanted at once. */
const canWait = process.platform !== 'darwin';

let state: UpdateState | null = null;
let updater: Promise<AppUpdater> | null = null;
let cancelling: CancellationToken | null = null;

export function updateState(): UpdateState {
  state ??= firstState();
  return state;
}

function firstState(): UpdateState {
  const address = packagedAddress();
  const obstacle = updateObstacle({
    isPackaged: app.isPackaged,
    address,
    platform: process.platform,
    env: process.env,
    program: process.execPath,
    isInstalledForWindows: existsSync(join(dirname(process.execPath), 'Uninstall Offprint.exe')),
  });
  return obstacle === null && address !== null
    ? { status: 'idle', host: new URL(address).host }
    : { status: 'off', obstacle: obstacle ?? 'no-address' };
}

/** Written into the program's own manifest when it is packaged. */
function packagedAddress(): string | null {
  const manifest = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as {
    offprintUpdates?: unknown;
  };
  return updateAddress(manifest.offprintUpdates);
}

function become(next: UpdateState): void {
  state = next;
  sendToPages({ name: 'updates.changed', payload: next });
}

async function load(): Promise<AppUpdater> {
  const { autoUpdater } = (await import('electron-updater')).default;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.logger = null;
  autoUpdater.setFeedURL({ provider: 'generic', url: packagedAddress() ?? '' });
  autoUpdater.on('download-progress', ({ percent }) => {
    if (state?.status === 'downloading') become({ ...state, percent: Math.round(percent) });
  });
  // Rejections tell the same; without a listener it would be an uncaught exception.
  autoUpdater.on('error', () => undefined);
  return autoUpdater;
}

const loaded = (): Promise<AppUpdater> => {
  updater ??= load();
  return updater;
};

/** While one is fetched or waits to be put in place, nothing is asked anew. */
export async function checkForUpdates(): Promise<UpdateState> {
  const now = updateState();
  if (['off', 'checking', 'downloading', 'ready'].includes(now.status)) return now;
  become({ status: 'checking' });
  try {
    const result = await (await loaded()).checkForUpdates();
    if (result?.isUpdateAvailable !== true) become({ status: 'newest', at: Date.now() });
    else become({ status: 'available', ...factsOf(result.updateInfo) });
  } catch (error) {
    become({ status: 'failed', during: 'check', reason: reasonOf(error) });
  }
  return updateState();
}

function factsOf({ version, releaseNotes, files }: UpdateInfo): {
  version: string;
  notes: string;
  bytes: number | null;
} {
  const notes =
    typeof releaseNotes === 'string'
      ? releaseNotes
      : (releaseNotes ?? []).map((one) => `${one.version}\n${one.note ?? ''}`).join('\n\n');
  // They come from a server: shown as text, never as markup.
  const plain = notes
    .replace(/<[^>]*>/g, '')
    .slice(0, longestNotes)
    .trim();
  return { version, notes: plain, bytes: files[0]?.size ?? null };
}

export async function downloadUpdate(): Promise<UpdateState> {
  const before = updateState();
  if (before.status !== 'available') return before;
  const facts = { version: before.version, notes: before.notes, bytes: before.bytes };
  const { CancellationToken: Token } = (await import('electron-updater')).default;
  cancelling = new Token();
  become({ status: 'downloading', ...facts, percent: 0 });
  try {
    const own = await loaded();
    // It makes itself ready for the end of the program only if it is to install then; whether it does is said later.
    own.autoInstallOnAppQuit = canWait;
    await own.downloadUpdate(cancelling);
    own.autoInstallOnAppQuit = false;
    become({ status: 'ready', ...facts, isWanted: false, canWait });
  } catch (error) {
    if (cancelling.cancelled) become({ status: 'available', ...facts });
    else become({ status: 'failed', during: 'download', reason: reasonOf(error) });
  } finally {
    cancelling = null;
  }
  return updateState();
}

export function cancelUpdate(): UpdateState {
  cancelling?.cancel();
  return updateState();
}

/** `when` quit: the next time the program ends by itself. now: it ends for that, and starts again. */
export async function installUpdate(when: 'quit' | 'now' | 'not'): Promise<UpdateState> {
  const before = updateState();
  if (before.status !== 'ready') return before;
  const own = await loaded();
  own.autoInstallOnAppQuit = when === 'quit' && canWait;
  become({ ...before, isWanted: own.autoInstallOnAppQuit });
  // The answer goes out first.
  if (when === 'now') setImmediate(() => own.quitAndInstall(true, true));
  return updateState();
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').slice(0, 300);
}
