/** What this session can still take back. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { ago } from '../../../shared/texts/format.ts';
import { undoWords } from '../../../shared/texts/undo.ts';
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
      title="Undo history"
      size="medium"
      footer={
        <Button className="button button-main" onPress={closeSheet}>
          Done
        </Button>
      }
    >
      {undos.length === 0 ? (
        <p className="field-hint">There is nothing to take back.</p>
      ) : (
        <ul className="manager" aria-label="Changes">
          {undos.map((entry) => (
            <li key={entry.undoId} className="manager-row">
              <span className="manager-name" dir="auto">
                {undoWords(entry)}
                <small>{ago(entry.at, now)}</small>
              </span>
              <Button
                className="button"
                aria-label={`Undo: ${undoWords(entry)}`}
                onPress={() => void takeBack(entry.undoId)}
              >
                Undo
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="field-hint">
        Changes of the last hour, until Offprint ends. What was deleted is gone for good after that.
      </p>
    </Sheet>
  );
}
