/** Everything of the page that holds words: read once its language is there. */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterFirstPaint } from './after-frame.ts';
import { App } from './app.tsx';
import { client } from './bridge.ts';
import { type KeptCode, sameBreath } from './kept-code.ts';
import { linkLibrary } from './library-link.ts';
import { withinPatience } from './patience.ts';
import { noteFault } from './state/faults.ts';
import { loadSheets } from './views/sheets/sheets.tsx';

/** By then the window can be seen, and nobody has asked for a sheet yet. */
const sheetsAfterMs = 400;

/** `missing`: why the page is not in the language it should be in; null: it is. */
export async function showPage(missing: unknown, kept: KeptCode): Promise<void> {
  const isInTime = kept.isToBeKept ? sameBreath() : null;
  if (missing !== null) noteFault('language', missing);
  const root = document.getElementById('root');
  if (root === null) return;
  // It comes while the answers do and the page is drawn; where that fails, main shows it after a while.
  client()
    .call('shell.showWindow', {})
    .catch(() => undefined);
  const { ready } = linkLibrary();
  await withinPatience(ready);
  const draw = (): void =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  if (isInTime === null) draw();
  else keepWhatDraws(draw, kept, isInTime());
  setTimeout(() => requestIdleCallback(readSheets), sheetsAfterMs);
}

/** What was kept too soon is forgotten, and the next start tries again. */
function keepWhatDraws(draw: () => void, kept: KeptCode, isInTime: boolean): void {
  flushSync(draw);
  kept.note(isInTime);
  if (isInTime) return;
  afterFirstPaint(() => {
    client()
      .call('shell.forgetCode', {})
      .catch(() => undefined);
  });
}

/** One that is asked for tries again, and says what failed. */
function readSheets(): void {
  loadSheets().catch(() => undefined);
}
