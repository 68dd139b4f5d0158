/** Everything of the page that holds words: read once its language is there. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { client } from './bridge.ts';
import { linkLibrary } from './library-link.ts';
import { noteFault } from './state/faults.ts';
import { loadSheets } from './views/sheets/sheets.tsx';

/** A library that answers sooner is drawn at once and whole; for one that takes longer the window is drawn without it. */
const patienceMs = 250;
/** By then the window can be seen, and nobody has asked for a sheet yet. */
const sheetsAfterMs = 400;

/** `missing`: why the page is not in the language it should be in; null: it is. */
export async function showPage(missing: unknown): Promise<void> {
  if (missing !== null) noteFault('language', missing);
  const root = document.getElementById('root');
  if (root === null) return;
  // It comes while the answers do and the page is drawn; where that fails, main shows it after a while.
  client()
    .call('shell.showWindow', {})
    .catch(() => undefined);
  const { ready } = linkLibrary();
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  setTimeout(() => requestIdleCallback(readSheets), sheetsAfterMs);
}

/** One that is asked for tries again, and says what failed. */
function readSheets(): void {
  loadSheets().catch(() => undefined);
}
