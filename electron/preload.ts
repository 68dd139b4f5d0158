/** What the page gets from outside: a way to call and a way to listen. Nothing of Electron itself crosses over. */
import { contextBridge, ipcRenderer } from 'electron';
import type { AppEvent } from '../shared/contract.ts';
import type { Result } from '../shared/errors.ts';

contextBridge.exposeInMainWorld('offprint', {
  call: (method: string, input: unknown): Promise<Result<unknown>> =>
    ipcRenderer.invoke('call', method, input),
  subscribe: (listener: (event: AppEvent) => void): (() => void) => {
    const forward = (_event: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on('event', forward);
    return () => ipcRenderer.off('event', forward);
  },
});
