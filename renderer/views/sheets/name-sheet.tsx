/** The small sheet in which one thing of the reader's own is named, changed or removed. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { closeSheet } from '../../state/ui.ts';

type Props = {
  title: string;
  label: string;
  name: string;
  done: string;
  children?: ReactNode;
  size?: 'small' | 'medium';
  /** Whether anything beside the name is different: then saving is worth it, too. */
  hasChanged?: boolean;
  onSave: (name: string) => Promise<void>;
  remove?: { title: string; run: () => Promise<void> };
};

export function NameSheet({
  title,
  label,
  name,
  done,
  children,
  size = 'small',
  hasChanged = false,
  onSave,
  remove,
}: Props) {
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<WireError | null>(null);
  const attempt = async (run: () => Promise<void>) => {
    try {
      await run();
      closeSheet();
    } catch (thrown) {
      setError(toWireError(thrown));
    }
  };
  const save = () => {
    const wanted = typed.trim();
    if (wanted === '' || (wanted === name && !hasChanged)) closeSheet();
    else void attempt(() => onSave(wanted));
  };
  return (
    <Sheet
      title={title}
      size={size}
      footer={
        <>
          {remove === undefined ? null : (
            <Button className="button button-bad" onPress={() => void attempt(remove.run)}>
              {remove.title}
            </Button>
          )}
          <span className="toolbar-gap" />
          <Button className="button" onPress={closeSheet}>
            {commonTexts.cancel}
          </Button>
          <Button className="button button-main" onPress={save}>
            {done}
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field isFirst label={label} value={typed} onChange={setTyped} />
        {children}
        {error === null ? null : <Problem error={error} />}
        {/* Enter in any field saves, however many there are. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
    </Sheet>
  );
}
