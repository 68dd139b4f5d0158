/** Faults of the program itself: written into the log, and said in plain words. */

import { faultNotes, faultTexts } from '../../shared/texts/faults.ts';
import { languageTexts } from '../../shared/texts/interface-language.ts';
import { client } from '../bridge.ts';
import { noteFresh } from './language.ts';
import { loadLibrary, useLibrary } from './library.ts';
import { showToast } from './toasts.ts';
import { forgetTyped, hasTyped, keepTyped, restoreTyped } from './typed.ts';
import { useUi } from './ui.ts';

/** One that comes back at every turn is told often enough by then. */
const mostNoted = 20;
let noted = 0;

export function noteFault(pane: string, thrown: unknown): void {
  noted += 1;
  if (noted > mostNoted) return;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const stack = thrown instanceof Error ? (thrown.stack ?? null) : null;
  client()
    .call('shell.noteFault', {
      pane: pane.slice(0, 60),
      message: message.slice(0, 2000),
      stack: stack === null ? null : stack.slice(0, 8000),
    })
    // Where not even this can be told there is nobody left to tell.
    .catch(() => undefined);
}

async function tellWhyLoadedAnew(): Promise<void> {
  const { fault } = await client().call('shell.takeFault', {});
  // A program that ends in order leaves nothing of it; a power cut does.
  if (fault === null && !hasTyped()) {
    forgetTyped();
    return;
  }
  restoreTyped(fault === 'language');
  if (fault === 'language') {
    if (useUi.getState().sheet?.kind === 'settings') noteFresh();
    showToast({ text: languageTexts.changed });
    return;
  }
  showToast({ text: fault === null ? faultNotes.notEnded : faultTexts[fault], tone: 'bad' });
}

/** Returns the function that ends it. */
export function watchFaults(): () => void {
  const onError = (event: ErrorEvent) => noteFault('page', event.error ?? event.message);
  const onRejection = (event: PromiseRejectionEvent) => noteFault('page', event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  const endKeeping = keepTyped();
  tellWhyLoadedAnew().catch((thrown: unknown) => noteFault('page', thrown));
  const endings = [
    client().on('core.restarted', () => {
      showToast({ text: faultNotes.coreRestarted, tone: 'bad' });
      // Failing again, it says so by itself.
      if (useLibrary.getState().phase !== 'failed') void loadLibrary();
    }),
    client().on('main.fault', () => showToast({ text: faultNotes.main, tone: 'bad' })),
  ];
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    endKeeping();
    for (const end of endings) end();
  };
}
