/** A labelled field for several lines of code-like text, with room for what is wrong with it. */
import { type ReactNode, useId } from 'react';
import { FieldNotes, notesOf } from './field-notes.tsx';

type Props = {
  label: string;
  value: string;
  rows: number;
  onChange: (value: string) => void;
  hint?: ReactNode;
  problem?: string | null;
};

export function TextArea({ label, value, rows, onChange, hint, problem = null }: Props) {
  const id = useId();
  const notes = { id, hint, problem };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        spellCheck={false}
        autoComplete="off"
        dir="ltr"
        aria-invalid={problem !== null || undefined}
        aria-describedby={notesOf(notes)}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldNotes {...notes} />
    </div>
  );
}
