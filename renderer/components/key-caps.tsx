/** A binding as key caps: Ctrl K, or G then U. */
import { Fragment } from 'react';
import { shellTexts } from '../../shared/texts/shell.ts';
import { keyCaps } from '../commands/keys.ts';

export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className="key-caps">
      {keyCaps(keys).map((caps, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: presses of one binding never change places.
        <Fragment key={index}>
          {index > 0 ? <i>{shellTexts.andThen}</i> : null}
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
