/** A labelled choice of one among a few; the system's own control, which every keyboard knows. */
import { useId } from 'react';

type Props<V extends string> = {
  label: string;
  value: V;
  choices: readonly { value: V; title: string }[];
  onChange: (value: V) => void;
  hint?: string | undefined;
};

export function Select<V extends string>({ label, value, choices, onChange, hint }: Props<V>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
