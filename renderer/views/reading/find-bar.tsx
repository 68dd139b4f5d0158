/** The field for finding in the article, above its text. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { findTexts } from '../../../shared/texts/reading.ts';
import { keyName } from '../../commands/keys.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { clearFind, closeFind, search, step, useFind } from '../../state/find.ts';

/** `text`: what is searched; another one is searched anew. */
export function FindBar({ text }: { text: string }) {
  const { isOpen, typed, count, current, asked } = useFind();
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for.
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen, asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other places.
  useEffect(() => {
    if (!useFind.getState().isOpen) return;
    search(useFind.getState().typed);
    return clearFind;
  }, [text]);
  if (!isOpen) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const name = keyName(event.nativeEvent);
    const act = {
      Enter: () => step(1),
      'Shift+Enter': () => step(-1),
      F3: () => step(1),
      'Shift+F3': () => step(-1),
      Escape: closeFind,
    }[name ?? ''];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <search className="find-bar" aria-label={findTexts.bar}>
      <input
        ref={field}
        type="text"
        aria-label={findTexts.field}
        placeholder={findTexts.field}
        spellCheck={false}
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: it was asked for to be typed into.
        autoFocus
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output aria-live="off" data-none={typed.trim() !== '' && count === 0}>
        {typed.trim() === '' ? '' : findTexts.position(current + 1, count)}
      </output>
      <IconButton
        name={findTexts.previous}
        icon={ChevronUp}
        command="find.previous"
        isDisabled={count === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        name={findTexts.next}
        icon={ChevronDown}
        command="find.next"
        isDisabled={count === 0}
        onPress={() => step(1)}
      />
      <IconButton name={findTexts.close} icon={X} onPress={closeFind} />
    </search>
  );
}
