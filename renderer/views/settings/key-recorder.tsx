/** Waits for keys to be pressed for a command. What they mean already is said before they are taken from it. */
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Clash, clashesOf, giveKeys } from '../../commands/bindings.ts';
import { keyText } from '../../commands/keys.ts';
import { hearPress } from '../../commands/record-keys.ts';
import { KeyCaps } from '../../components/key-caps.tsx';

/** As long as the key handler itself waits for the second press. */
const waitMs = 1_200;

type Props = { commandId: string; title: string; onEnd: (said: string) => void };

type Heard = { keys: string; clashes: Clash[] };

function Conflict({ heard, onTake, onLeave }: { heard: Heard; onTake: () => void; onLeave: () => void }) {
  const titles = heard.clashes.map(({ command, keys }) =>
    keys === heard.keys ? `“${command.title}”` : `“${command.title}” (${keyText(keys)})`,
  );
  return (
    <div className="note key-clash" role="alert">
      <p>
        <KeyCaps keys={heard.keys} />{' '}
        {heard.clashes.every(({ keys }) => keys === heard.keys) ? 'is' : 'gets in the way of'}{' '}
        {titles.join(', ')}.
      </p>
      <div className="button-row">
        <Button className="button button-main" autoFocus onPress={onTake}>
          Use it here instead
        </Button>
        <Button className="button" onPress={onLeave}>
          Leave it there
        </Button>
      </div>
    </div>
  );
}

export function KeyRecorder({ commandId, title, onEnd }: Props) {
  const hintId = useId();
  const [first, setFirst] = useState<string | null>(null);
  const [asked, setAsked] = useState<Heard | null>(null);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    field.current?.focus();
    return () => {
      if (waiting.current !== null) clearTimeout(waiting.current);
    };
  }, []);

  const take = (keys: string) => {
    void giveKeys(commandId, keys);
    onEnd(`${keyText(keys)} now runs “${title}”.`);
  };
  const settle = (keys: string) => {
    const clashes = clashesOf(keys, commandId);
    if (clashes.length === 0) take(keys);
    else setAsked({ keys, clashes });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const heard = hearPress(event.nativeEvent, first);
    if (heard.kind === 'left' || heard.kind === 'nothing') return;
    event.preventDefault();
    event.stopPropagation();
    if (waiting.current !== null) clearTimeout(waiting.current);
    if (heard.kind === 'cancelled') onEnd('');
    else if (heard.kind === 'refused') {
      setFirst(null);
      setProblem(
        heard.reason === 'system'
          ? `${keyText(heard.keys)} belongs to the system.`
          : `${keyText(heard.keys)} moves within lists and text.`,
      );
    } else {
      setProblem('');
      if (heard.isWhole) settle(heard.keys);
      else {
        setFirst(heard.keys);
        waiting.current = setTimeout(() => settle(heard.keys), waitMs);
      }
    }
  };

  if (asked !== null) {
    return <Conflict heard={asked} onTake={() => take(asked.keys)} onLeave={() => onEnd('')} />;
  }
  const hint = first === null ? 'Press keys. Escape: leave as it is.' : 'or a second key…';
  return (
    <div className="key-recorder">
      <input
        ref={field}
        readOnly
        aria-label={`New keys for “${title}”`}
        aria-describedby={hintId}
        value={first === null ? '' : keyText(first)}
        onKeyDown={onKeyDown}
        onBlur={() => onEnd('')}
      />
      <span id={hintId} role="status">
        {problem === '' ? hint : problem}
      </span>
    </div>
  );
}
