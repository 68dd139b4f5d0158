/** A labelled field for several lines of code-like text, with room for what is wrong with it. */
import { type ReactNode, useId } from 'react';

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
  const described = [hint === undefined ? '' : `${id}-hint`, problem === null ? '' : `${id}-problem`];
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
        aria-describedby={described.join(' ').trim() || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
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
    </div>
  );
}
