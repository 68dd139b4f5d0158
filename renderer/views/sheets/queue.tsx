/** How long one has to read. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
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
      title="Read for a while"
      size="small"
      footer={
        <>
          <Button className="button" onPress={closeSheet}>
            Cancel
          </Button>
          <Button className="button button-main" isDisabled={!isGood} onPress={run}>
            Pick articles
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
          label="Minutes"
          value={typed}
          onChange={setTyped}
          hint="What you put on Later comes first, the oldest before the others; then what is unread."
          problem={isGood || typed === '' ? null : `Between 1 and ${mostQueueMinutes} minutes.`}
        />
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
    </Sheet>
  );
}
