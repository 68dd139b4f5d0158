/**
 * Tells the launcher of the sources that there is a window, so that it doesn't take what comes later for a failed start. It listens on
 * Node's IPC channel; the packaged program has none.
 */
export function tellLauncher(): void {
  if (process.connected === true) process.send?.('window-shown');
}
