/** A query in a form: offers and corrections as in the search box. */
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { parseQuery } from '../../../shared/query/parse.ts';
import { applySuggestion } from '../../../shared/query/suggest.ts';
import { acceptOption, type CompletionOption, useCompletion } from '../../state/completion.ts';
import { optionId, QueryOptions } from '../list/query-options.tsx';
import { ProblemList } from '../list/query-problems.tsx';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint: string;
  placeholder?: string;
};

/** A single letter begins too many fields for an offer to be of use. */
const leastLetters = 2;

export function QueryField({ label, value, onChange, hint, placeholder }: Props) {
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [isOffering, setIsOffering] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const nextCaret = useRef<number | null>(null);
  // An accepted option leaves the caret behind it, which only the drawn text can take.
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });
  const completion = useCompletion(value, caret, isOffering);
  const isBegun =
    completion !== null &&
    (completion.end - completion.start >= leastLetters || value[completion.start] === '#');
  const options = isBegun ? completion.options : [];
  const isOpen = options.length > 0;
  const current = Math.min(active, options.length - 1);
  const problems = isOpen ? [] : parseQuery(value).problems;

  const close = () => {
    setIsOffering(false);
    setActive(-1);
  };
  const accept = (option: CompletionOption) => {
    if (completion === null) return;
    const next = acceptOption(completion, option);
    nextCaret.current = next.caret;
    setCaret(next.caret);
    setActive(-1);
    onChange(next.query);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isOpen) return;
    const chosen = options[event.key === 'Tab' ? Math.max(0, current) : current];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : current < 0 ? 0 : -1;
      setActive((current + step + options.length) % options.length);
    } else if (event.key === 'Escape') {
      close();
    } else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && chosen !== undefined) {
      accept(chosen);
    } else return;
    event.preventDefault();
    // The sheet around it would close at Escape, and go on to the next field at Tab.
    event.stopPropagation();
  };

  return (
    <div className="field query-form-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen && current >= 0 ? optionId(`${id}-list`, current) : undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setActive(-1);
          setIsOffering(true);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen ? (
        <QueryOptions
          id={`${id}-list`}
          options={options}
          active={current}
          onActive={setActive}
          onAccept={accept}
        />
      ) : null}
      {problems.length === 0 ? null : (
        <ProblemList
          id={`${id}-problems`}
          text={value}
          problems={problems}
          onApply={(problem) => onChange(applySuggestion(value, problem) ?? value)}
        />
      )}
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
    </div>
  );
}
