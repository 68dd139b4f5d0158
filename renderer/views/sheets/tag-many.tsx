/** Tags for many articles at once: those picked, or all of the list. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { counted } from '../../../shared/texts/format.ts';
import { commaList, Field } from '../../components/field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useArticleList } from '../../state/article-list.ts';
import { tagMany } from '../../state/bulk.ts';
import { useLibrary } from '../../state/library.ts';
import { pickedCount, useSelection } from '../../state/selection.ts';
import { closeSheet } from '../../state/ui.ts';

export function TagManySheet({ isPicked }: { isPicked: boolean }) {
  const tags = useLibrary((state) => state.tags);
  const total = useArticleList((state) => (state.isTotalCapped ? null : state.total));
  const picked = useSelection((state) => pickedCount(state, total));
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const names = tags.map(({ name }) => name);
  const title = !isPicked
    ? 'Tag all in the list'
    : picked === null
      ? 'Tag all that is picked'
      : `Tag ${counted(picked, 'article')}`;
  const run = () => {
    closeSheet();
    const [add, remove] = [commaList(added), commaList(removed)];
    if (add.length + remove.length > 0) void tagMany(add, remove, isPicked);
  };
  return (
    <Sheet
      title={title}
      size="small"
      footer={
        <>
          <Button className="button" onPress={closeSheet}>
            Cancel
          </Button>
          <Button className="button button-main" onPress={run}>
            {isPicked ? 'Tag' : 'Tag all'}
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
