/** Waits for keys to be pressed for a command. What they mean already is said before they are taken from it. */
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { keySheetTexts } from '../../../shared/texts/key-sheet.ts';
import { type Clash, clashesOf, giveKeys } from '../../commands/bindings.ts';
import { keyText } from '../../commands/keys.ts';
import { hearPress } from '../../commands/record-keys.ts';
import { KeyCaps } from '../../components/key-caps.tsx';
import { Within } from '../../components/within.tsx';

/** As long as the key handler itself waits for the second press. */
const waitMs = 1_200;

type Props = { commandId: string; title: string; onEnd: (said: string) => void };

type Heard = { keys: string; clashes: Clash[] };

function Conflict({ heard, onTake, onLeave }: { heard: Heard; onTake: () => void; onLeave: () => void }) {
  const titles = heard.clashes.map(({ command, keys }) =>
    keySheetTexts.command(command.title, keys === heard.keys ? null : keyText(keys)),
  );
  const isSame = heard.clashes.every(({ keys }) => keys === heard.keys);
  return (
    <div className="note key-clash" role="alert">
      <p>
        <Within
          words={([keys = '']) => keySheetTexts[isSame ? 'isTaken' : 'isInTheWay'](keys, titles)}
          parts={[<KeyCaps key="keys" keys={heard.keys} />]}
        />
      </p>
      <div className="button-row">
        <Button className="button button-main" autoFocus onPress={onTake}>
          {keySheetTexts.takeIt}
        </Button>
        <Button className="button" onPress={onLeave}>
          {keySheetTexts.leaveIt}
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
    onEnd(keySheetTexts.nowRuns(keyText(keys), title));
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
          ? keySheetTexts.isOfSystem(keyText(heard.keys))
          : keySheetTexts.isMove(keyText(heard.keys)),
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
  const hint = first === null ? keySheetTexts.pressKeys : keySheetTexts.orSecond;
  return (
    <div className="key-recorder">
      <input
        ref={field}
        readOnly
        aria-label={keySheetTexts.newKeys(title)}
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
