/** The page's two channels: `call` and `event`. Only Offprint's own page, in its main frame, is heard. */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { internalMethods } from '../../shared/contract/internal.ts';
import type { MethodName } from '../../shared/contract.ts';
import type { Result } from '../../shared/errors.ts';
import type { CoreProcess } from './core-process.ts';
import { sendToPages } from './pages.ts';
import { callShell, isShellMethod } from './shell-methods.ts';

export function connectPages(core: CoreProcess, trustedOrigins: readonly string[]): void {
  ipcMain.handle(
    'call',
    (event, method: unknown, input: unknown): Promise<Result<unknown>> | Result<unknown> => {
      const window = trustedWindow(event, trustedOrigins);
      if (window === null || typeof method !== 'string' || internalMethods.includes(method as MethodName)) {
        return { ok: false, error: { code: 'unknown-method', details: { method: String(method) } } };
      }
      return isShellMethod(method) ? callShell(window, method, input) : core.call(method, input);
    },
  );
  core.subscribe(sendToPages);
}

function trustedWindow(event: IpcMainInvokeEvent, trustedOrigins: readonly string[]): BrowserWindow | null {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return null;
  const url = new URL(frame.url);
  if (!trustedOrigins.includes(`${url.protocol}//${url.host}`)) return null;
  return BrowserWindow.fromWebContents(event.sender);
}
