/** What stands below a field: a hint, and what is wrong with what was typed. */
import type { ReactNode } from 'react';

export type FieldNotesProps = { id: string; hint: ReactNode; problem: string | null };

/** For `aria-describedby` of the field with that id. */
export function notesOf({ id, hint, problem }: FieldNotesProps): string | undefined {
  const described = [hint === undefined ? '' : `${id}-hint`, problem === null ? '' : `${id}-problem`];
  return described.join(' ').trim() || undefined;
}

export function FieldNotes({ id, hint, problem }: FieldNotesProps) {
  return (
    <>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {problem === null ? null : (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
