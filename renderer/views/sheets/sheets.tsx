/**
 * Whichever sheet is open. All of them together are a fifth of the page's code, and a window begins without one: they are read when it
 * has something to show and nothing else to do, or when the first one is asked for sooner.
 */
import { useEffect, useReducer, useRef, useState } from 'react';
import { paneTexts } from '../../../shared/texts/faults.ts';
import { focusList } from '../../commands/moves.ts';
import { PaneBoundary } from '../../components/pane-boundary.tsx';
import { Sheet as SheetFrame } from '../../components/sheet.tsx';
import { type Sheet, useUi } from '../../state/ui.ts';

let sheets: typeof import('./open-sheet.tsx') | null = null;

/** Rejects where they cannot be read. From then on a sheet is drawn in the same turn in which it is asked for. */
export async function loadSheets(): Promise<void> {
  sheets ??= await import('./open-sheet.tsx');
}

export function Sheets() {
  const sheet = useUi((state) => state.sheet);
  const isOpen = sheet !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;
    // A sheet gives the focus back to what had it; where that has gone, keys should still mean the list.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) focusList();
    }, 100);
    return () => clearTimeout(timer);
  }, [isOpen]);
  if (sheet === null) return null;
  return (
    <PaneBoundary
      name={paneTexts.sheet}
      resetKey={JSON.stringify(sheet)}
      frame={(fault) => <SheetFrame title={paneTexts.fault}>{fault}</SheetFrame>}
    >
      <SheetOnceRead sheet={sheet} />
    </PaneBoundary>
  );
}

function SheetOnceRead({ sheet }: { sheet: Sheet }) {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  const [failure, setFailure] = useState<{ thrown: unknown } | null>(null);
  // As this drawing saw it: they may have been read by the time its effect runs.
  const isRead = sheets !== null;
  useEffect(() => {
    if (!isRead) loadSheets().then(drawAnew, (thrown: unknown) => setFailure({ thrown }));
  }, [isRead]);
  if (failure !== null) throw failure.thrown;
  return sheets === null ? null : <sheets.OpenSheet sheet={sheet} />;
}
