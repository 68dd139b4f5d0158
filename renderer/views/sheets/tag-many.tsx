/** Tags for many articles at once: those picked, or all of the list. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { commonTexts } from '../../../shared/texts/common.ts';
import { tagManyTexts } from '../../../shared/texts/tags.ts';
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
    ? tagManyTexts.titleOfList
    : picked === null
      ? tagManyTexts.titleOfPicked
      : tagManyTexts.titleOf(picked);
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
            {commonTexts.cancel}
          </Button>
          <Button className="button button-main" onPress={run}>
            {isPicked ? tagManyTexts.tag : tagManyTexts.tagAll}
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
          label={tagManyTexts.add}
          value={added}
          onChange={setAdded}
          suggestions={names}
          hint={tagManyTexts.addHint}
        />
        <Field label={tagManyTexts.remove} value={removed} onChange={setRemoved} suggestions={names} />
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
    </Sheet>
  );
}
