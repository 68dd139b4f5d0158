/**
 * The page's two channels: `call` and `event`. Only Offprint's own page, in its main frame, is heard. Results go through as JSON: on
 * their way from core they cross three borders, and each would copy an object value by value; a list of a thousand feeds took 60 ms.
 */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { internalMethods } from '../../shared/contract/internal.ts';
import type { MethodName } from '../../shared/contract.ts';
import type { Result, WireError } from '../../shared/errors.ts';
import type { CoreProcess } from './core-process.ts';
import { sendToPages } from './pages.ts';
import { callShell, isShellMethod, type ShellContext } from './shell-methods.ts';

export function connectPages(
  core: CoreProcess,
  trustedOrigins: readonly string[],
  shell: Omit<ShellContext, 'window'>,
): void {
  ipcMain.handle('call', async (event, method: unknown, input: unknown): Promise<string> => {
    const window = trustedWindow(event, trustedOrigins);
    if (window === null || typeof method !== 'string' || internalMethods.includes(method as MethodName)) {
      return refusal({ code: 'unknown-method', details: { method: String(method) } });
    }
    if (!couldBeMeant(input)) {
      return refusal({ code: 'invalid-input', details: { method, reason: 'request-too-large' } });
    }
    return isShellMethod(method)
      ? JSON.stringify(await callShell({ ...shell, window }, method, input))
      : core.callForText(method, input);
  });
  core.subscribe(sendToPages);
}

const refusal = (error: WireError): string => JSON.stringify({ ok: false, error } satisfies Result<unknown>);

/** What another reader kept comes as one text of up to 400 million characters (`saved.import`); nothing else is near it. */
const mostCharacters = 410_000_000;
const deepest = 32;

/** Whether a page could have meant it. Ends as soon as it is known: checking is not to cost what is refused. */
function couldBeMeant(input: unknown): boolean {
  let left = mostCharacters;
  const isWithin = (value: unknown, depth: number): boolean => {
    left -= typeof value === 'string' ? value.length : 8;
    if (left < 0 || depth > deepest) return false;
    if (typeof value !== 'object' || value === null) return true;
    // What a page says is JSON: bytes, maps and dates would come through the door as well.
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const key in value) {
      left -= key.length;
      if (!isWithin((value as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  };
  return isWithin(input, 0);
}

function trustedWindow(event: IpcMainInvokeEvent, trustedOrigins: readonly string[]): BrowserWindow | null {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return null;
  const url = new URL(frame.url);
  if (!trustedOrigins.includes(`${url.protocol}//${url.host}`)) return null;
  return BrowserWindow.fromWebContents(event.sender);
}
