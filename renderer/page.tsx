/** Everything of the page that holds words: read once its language is there. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { noteFault } from './state/faults.ts';

/** `missing`: why the page is not in the language it should be in; null: it is. */
export function showPage(missing: unknown): void {
  if (missing !== null) noteFault('language', missing);
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
