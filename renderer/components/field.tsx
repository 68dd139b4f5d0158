/** A labelled text field with room for a hint. */
import { type ReactNode, useId } from 'react';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  hint?: ReactNode;
  suggestions?: readonly string[];
  isFirst?: boolean;
  /** While it is being worked with what was typed. It keeps the focus, so that one can go on from there. */
  isBusy?: boolean;
  type?: 'text' | 'number';
};

export function Field({
  label,
  value,
  onChange,
  placeholder,
  hint,
  suggestions,
  isFirst = false,
  isBusy = false,
  type = 'text',
}: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        placeholder={placeholder}
        readOnly={isBusy}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: a sheet that was asked for begins at its first field.
        autoFocus={isFirst}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        list={suggestions === undefined ? undefined : `${id}-list`}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggestions === undefined ? null : (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Words between commas, each once. */
export function commaList(text: string): string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '');
}
