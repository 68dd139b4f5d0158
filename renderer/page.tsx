/** Everything of the page that holds words: read once its language is there. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { client } from './bridge.ts';
import { linkLibrary } from './library-link.ts';
import { noteFault } from './state/faults.ts';

/** A library that answers sooner is drawn at once and whole; for one that takes longer the window is drawn without it. */
const patienceMs = 250;

/** `missing`: why the page is not in the language it should be in; null: it is. */
export async function showPage(missing: unknown): Promise<void> {
  if (missing !== null) noteFault('language', missing);
  const root = document.getElementById('root');
  if (root === null) return;
  const { ready } = linkLibrary();
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  // While it is drawn; where that fails, main shows it after a while.
  client()
    .call('shell.showWindow', {})
    .catch(() => undefined);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
