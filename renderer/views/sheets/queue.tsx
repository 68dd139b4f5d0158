/** How long one has to read. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { commonTexts } from '../../../shared/texts/common.ts';
import { queueTexts } from '../../../shared/texts/sheets.ts';
import { Field } from '../../components/field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { mostQueueMinutes, readFor } from '../../state/queue.ts';
import { closeSheet } from '../../state/ui.ts';

export function QueueSheet() {
  const [typed, setTyped] = useState('20');
  const minutes = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
  const isGood = minutes >= 1 && minutes <= mostQueueMinutes;
  const run = () => {
    if (!isGood) return;
    closeSheet();
    void readFor(minutes);
  };
  return (
    <Sheet
      title={queueTexts.title}
      size="small"
      footer={
        <>
          <Button className="button" onPress={closeSheet}>
            {commonTexts.cancel}
          </Button>
          <Button className="button button-main" isDisabled={!isGood} onPress={run}>
            {queueTexts.pick}
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Field
          isFirst
          type="number"
          label={queueTexts.minutes}
          value={typed}
          onChange={setTyped}
          hint={queueTexts.hint}
          problem={isGood || typed === '' ? null : queueTexts.limits(mostQueueMinutes)}
        />
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
    </Sheet>
  );
}
