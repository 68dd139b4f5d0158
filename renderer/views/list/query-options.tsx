/** What may be typed next in the search box. The box has the focus; the active option is its descendant. */
import { useEffect, useRef } from 'react';
import { completionWords } from '../../../shared/texts/completion.ts';
import { searchTexts } from '../../../shared/texts/list.ts';
import type { CompletionOption } from '../../state/completion.ts';

type Props = {
  id: string;
  options: readonly CompletionOption[];
  /** -1: none is chosen yet. */
  active: number;
  onActive: (index: number) => void;
  onAccept: (option: CompletionOption) => void;
};

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

export function QueryOptions({ id, options, active, onActive, onAccept }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={searchTexts.completions} className="query-options">
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and handles the keys.
        <div
          key={option.text}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="query-option"
          onPointerMove={() => onActive(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onAccept(option)}
        >
          <span dir="auto">{option.label}</span>
          <em>{completionWords(option.detail)}</em>
        </div>
      ))}
    </div>
  );
}
