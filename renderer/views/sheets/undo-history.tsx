/** What this session can still take back. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { commonTexts } from '../../../shared/texts/common.ts';
import { ago } from '../../../shared/texts/format.ts';
import { undoHistoryTexts, undoWords } from '../../../shared/texts/undo.ts';
import { Sheet } from '../../components/sheet.tsx';
import { loadUndos, useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { closeSheet } from '../../state/ui.ts';
import { takeBack } from '../../state/undo.ts';

export function UndoHistorySheet() {
  const undos = useLibrary((state) => state.undos);
  const now = useNow();
  useEffect(() => {
    loadUndos().catch(() => undefined);
  }, []);
  return (
    <Sheet
      title={undoHistoryTexts.title}
      size="medium"
      footer={
        <Button className="button button-main" onPress={closeSheet}>
          {commonTexts.done}
        </Button>
      }
    >
      {undos.length === 0 ? (
        <p className="field-hint">{undoHistoryTexts.none}</p>
      ) : (
        <ul className="manager" aria-label={undoHistoryTexts.changes}>
          {undos.map((entry) => (
            <li key={entry.undoId} className="manager-row">
              <span className="manager-name" dir="auto">
                {undoWords(entry)}
                <small>{ago(entry.at, now)}</small>
              </span>
              <Button
                className="button"
                aria-label={undoHistoryTexts.undo(undoWords(entry))}
                onPress={() => void takeBack(entry.undoId)}
              >
                {commonTexts.undo}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="field-hint">{undoHistoryTexts.hint}</p>
    </Sheet>
  );
}
