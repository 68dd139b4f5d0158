/** Tells every open page what happened. */
import { BrowserWindow } from 'electron';
import type { AppEvent } from '../../shared/contract.ts';

export function sendToPages(event: AppEvent): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('event', event);
}
