/** What a pane shows when it has nothing else to show: nothing yet, nothing at all, or a problem. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { WireError } from '../../shared/errors.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { errorWords } from '../../shared/texts/errors.ts';

/** True once something has lasted for a while: what is quick should not flash. */
export function useLasting(isOn: boolean, afterMs = 150): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isOn) {
      setHasLasted(false);
      return;
    }
    const timer = setTimeout(() => setHasLasted(true), afterMs);
    return () => clearTimeout(timer);
  }, [isOn, afterMs]);
  return isOn && hasLasted;
}

type EmptyProps = {
  text: string;
  action?: { title: string; run: () => void };
  picture?: ReactNode;
  /** Between the words and the action. */
  children?: ReactNode;
};

export function Empty({ text, action, picture, children }: EmptyProps) {
  return (
    <div className="state">
      {picture}
      <p>{text}</p>
      {children}
      {action === undefined ? null : (
        <Button className="button" onPress={action.run}>
          {action.title}
        </Button>
      )}
    </div>
  );
}

export function Failure({ error, onRetry }: { error: WireError; onRetry: () => void }) {
  const { title, next } = errorWords(error);
  return (
    <div className="state" role="alert">
      <p>
        <b>{title}</b> {next}
      </p>
      <Button className="button" onPress={onRetry}>
        {commonTexts.tryAgain}
      </Button>
    </div>
  );
}
