/** A text field over a list of choices, used by the palette and for tags: type, arrow down, Enter. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export type Choice = { id: string; title: string; detail?: ReactNode };

type Props = {
  name: string;
  placeholder: string;
  typed: string;
  onTyped: (typed: string) => void;
  choices: readonly Choice[];
  onChoose: (choice: Choice) => void;
  onCancel: () => void;
  nothing: string;
};

export function FilterList({
  name,
  placeholder,
  typed,
  onTyped,
  choices,
  onChoose,
  onCancel,
  nothing,
}: Props) {
  const listId = useId();
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(active, choices.length - 1);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((current + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = choices[current];
      if (choice !== undefined) onChoose(choice);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };

  return (
    <div className="filter-list">
      <input
        ref={field}
        className="filter-field"
        role="combobox"
        aria-label={name}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${listId}-${current}` : undefined}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setActive(0);
          onTyped(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {choices.length === 0 ? <p className="filter-nothing">{nothing}</p> : null}
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={name}
        className="filter-choices"
        hidden={choices.length === 0}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys.
          <div
            key={choice.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="filter-choice"
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice)}
          >
            <span dir="auto">{choice.title}</span>
            {choice.detail}
          </div>
        ))}
      </div>
    </div>
  );
}
