/** Offprint beyond its window: it goes on without one, shows what is unread, and takes media keys only while it reads. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { callCore, launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (method: string, input: object): Promise<unknown> => callCore(app.page, method, input);
const windows = (): Promise<number> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

it('goes on without a window where the reader wants it, and the tray brings the window back', async () => {
  await app.electron.evaluate(({ Tray, Menu }) => {
    const menus: Electron.Menu[] = [];
    const tips: string[] = [];
    Object.assign(globalThis, { menus, tips, Menu });
    Tray.prototype.setContextMenu = (menu) => void (menu === null ? undefined : menus.push(menu));
    Tray.prototype.setToolTip = (tip) => void tips.push(tip);
  });
  await call('settings.update', { isKeptRunning: true });
  const tip = () => app.electron.evaluate(() => (globalThis as unknown as { tips: string[] }).tips.at(-1));
  await expect.poll(tip).toBe('Offprint: Nothing unread');
  await call('settings.update', { isPollingPaused: true });
  await expect.poll(tip).toBe('Offprint: Nothing unread, refreshing paused');
  await app.page.close();
  // Its page is gone a turn of main before its window is.
  await expect.poll(windows).toBe(0);
  const back = app.electron.waitForEvent('window');
  await app.electron.evaluate(() => {
    const menu = (globalThis as unknown as { menus: Electron.Menu[] }).menus.at(-1);
    menu?.items.find(({ label }) => label === 'Open Offprint')?.click();
  });
  const page = await back;
  await page.getByRole('main').first().waitFor();
  expect(await windows()).toBe(1);
  expect(app.complaints).toEqual([]);
});

it('shows on its icon how much is unread, unless the reader does not want that', async () => {
  await app.electron.evaluate(({ app: own }) => {
    const counts: number[] = [];
    Object.assign(globalThis, { counts });
    own.setBadgeCount = (count = 0) => counts.push(count) > 0;
  });
  const shown = () =>
    app.electron.evaluate(() => (globalThis as unknown as { counts: number[] }).counts.at(-1));
  await app.page.getByRole('button', { name: 'Try the sample library' }).click();
  await app.page.getByRole('option').first().waitFor();
  await expect.poll(shown).toBeGreaterThan(3);
  await call('settings.update', { isBadgeShown: false });
  await expect.poll(shown).toBe(0);
});

it('holds the media keys while it reads aloud, and gives them back when its page goes', async () => {
  await app.electron.evaluate(({ globalShortcut, BrowserWindow }) => {
    const held = new Set<string>();
    Object.assign(globalThis, { held, firstWindow: BrowserWindow.getAllWindows()[0] });
    globalShortcut.register = (key) => held.add(key).has(key);
    globalShortcut.unregister = (key) => void held.delete(key);
  });
  const held = () =>
    app.electron.evaluate(() => [...(globalThis as unknown as { held: Set<string> }).held].sort());
  await call('shell.holdMediaKeys', { isHeld: true });
  expect(await held()).toEqual(['MediaNextTrack', 'MediaPlayPause', 'MediaPreviousTrack', 'MediaStop']);
  await call('shell.holdMediaKeys', { isHeld: false });
  expect(await held()).toEqual([]);
  await call('shell.holdMediaKeys', { isHeld: true });
  await app.electron.evaluate(() =>
    (globalThis as unknown as { firstWindow: BrowserWindow }).firstWindow.webContents.reload(),
  );
  await expect.poll(held).toEqual([]);
});

it('has settings for it, each with what it means', async () => {
  await app.page.keyboard.press('Control+,');
  const sheet = app.page.getByRole('dialog', { name: 'Settings' });
  await sheet.getByRole('button', { name: 'System', exact: true }).click();
  const quiet = sheet.getByRole('switch', { name: /Quiet hours/ });
  await quiet.focus();
  await app.page.keyboard.press('Space');
  await sheet.getByLabel('From', { exact: true }).fill('21:30');
  await expect
    .poll(async () => ((await call('settings.get', {})) as { value: { quietFrom: string } }).value.quietFrom)
    .toBe('21:30');
  // Unpackaged, the system would be told to start a bare Electron.
  expect(await sheet.getByRole('switch', { name: /Start with the session/ }).isDisabled()).toBe(true);
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('settings-system');
});
