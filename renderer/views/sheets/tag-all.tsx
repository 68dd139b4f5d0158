/** Tags for all articles of the list at once. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { commaList, Field } from '../../components/field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { tagAll } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import { closeSheet } from '../../state/ui.ts';

export function TagAllSheet() {
  const tags = useLibrary((state) => state.tags);
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const names = tags.map(({ name }) => name);
  const run = () => {
    closeSheet();
    const [add, remove] = [commaList(added), commaList(removed)];
    if (add.length + remove.length > 0) void tagAll(add, remove);
  };
  return (
    <Sheet
      title="Tag all in the list"
      size="small"
      footer={
        <>
          <Button className="button" onPress={closeSheet}>
            Cancel
          </Button>
          <Button className="button button-main" onPress={run}>
            Tag all
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
          label="Add"
          value={added}
          onChange={setAdded}
          suggestions={names}
          hint="Tags between commas."
        />
        <Field label="Take off" value={removed} onChange={setRemoved} suggestions={names} />
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
    </Sheet>
  );
}
