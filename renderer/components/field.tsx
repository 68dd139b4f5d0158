/** A labelled text field with room for a hint. */
import { type ReactNode, useId } from 'react';
import { FieldNotes, notesOf } from './field-notes.tsx';

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
  type?: 'text' | 'number' | 'password' | 'time';
  /** What is wrong with what was typed. */
  problem?: string | null;
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
  problem = null,
}: Props) {
  const id = useId();
  const notes = { id, hint, problem };
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
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        aria-invalid={problem !== null || undefined}
        // biome-ignore lint/a11y/noAutofocus: a sheet that was asked for begins at its first field.
        autoFocus={isFirst}
        aria-describedby={notesOf(notes)}
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
      <FieldNotes {...notes} />
    </div>
  );
}

/** Words between commas, each once; those of Chinese and Japanese are commas, too. */
export function commaList(text: string): string[] {
  return [...new Set(text.split(/[,，、]/u).map((part) => part.trim()))].filter((part) => part !== '');
}
