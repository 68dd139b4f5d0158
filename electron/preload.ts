/** What the page gets from outside: a way to call and a way to listen. Nothing of Electron itself crosses over. */
import { contextBridge, ipcRenderer } from 'electron';
import type { AppEvent } from '../shared/contract.ts';

const listeners = new Set<(event: AppEvent) => void>();
ipcRenderer.on('event', (_event: unknown, event: AppEvent) => {
  for (const listener of listeners) listener(event);
});

contextBridge.exposeInMainWorld('offprint', {
  /** Resolves to a `Result` as JSON. */
  call: (method: string, input: unknown): Promise<string> => ipcRenderer.invoke('call', method, input),
  subscribe: (listener: (event: AppEvent) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});
