/** Runs it once the next frame has been handed over: what nobody sees is not to hold up what is seen. */
export function afterFrame(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
