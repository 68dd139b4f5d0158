/** All tags: found by typing, merged, and each with the way to its sheet. */
import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { Tag } from '../../../shared/model/tags.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { number } from '../../../shared/texts/format.ts';
import { tagTexts } from '../../../shared/texts/tags.ts';
import { client } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TagDot } from '../../components/tag-dot.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { loadTags, useLibrary } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';
import { folded } from '../../state/tags.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';
import { showWayBack } from '../../state/undo.ts';

/** More rows than this are found by typing. */
const mostShown = 300;

function Merge({ names, onDone }: { names: readonly string[]; onDone: () => void }) {
  const [into, setInto] = useState(names[0] ?? '');
  const [keepAsAliases, setKeepAsAliases] = useState(true);
  const target = names.includes(into) ? into : (names[0] ?? '');
  const merge = async () => {
    try {
      const from = names.filter((name) => name !== target);
      const { changed, undoId } = await client().call('tags.merge', { from, into: target, keepAsAliases });
      await loadTags();
      onDone();
      showWayBack(tagTexts.merged(changed, target), undoId);
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <section className="note merge" aria-label={tagTexts.mergeTitle}>
      <Select
        label={tagTexts.mergeInto(names.length)}
        value={target}
        choices={names.map((name) => ({ value: name, title: name }))}
        onChange={setInto}
      />
      <Toggle title={tagTexts.keepNames} isOn={keepAsAliases} onChange={setKeepAsAliases} />
      <Button className="button button-main" onPress={() => void merge()}>
        {tagTexts.merge}
      </Button>
    </section>
  );
}

function TagRow({
  tag,
  isChosen,
  onChoose,
}: {
  tag: Tag;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  return (
    <li className="manager-row">
      <Checkbox
        className="tick"
        isSelected={isChosen}
        onChange={onChoose}
        aria-label={tagTexts.choose(tag.name)}
      >
        <span className="tick-box" aria-hidden="true" />
      </Checkbox>
      <TagDot colour={tag.colour} />
      <Button
        className="manager-name"
        onPress={() => openSheet({ kind: 'tag', name: tag.name })}
        aria-label={tagTexts.edit(tag.name)}
      >
        <span dir="auto">{tag.name}</span>
        {tag.aliases.length === 0 ? null : <small>= {tag.aliases.join(', ')}</small>}
      </Button>
      <em title={commonTexts.articles(tag.treeCount)}>{number(tag.treeCount)}</em>
    </li>
  );
}

export function TagManagerSheet() {
  const tags = useLibrary((state) => state.tags);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const wanted = folded(typed);
  const found = tags.filter((tag) =>
    [tag.name, ...tag.aliases].some((name) => folded(name).includes(wanted)),
  );
  const names = chosen.filter((name) => tags.some((tag) => tag.name === name));
  return (
    <Sheet
      title={tagTexts.title}
      size="large"
      footer={
        <Button className="button button-main" onPress={closeSheet}>
          {commonTexts.done}
        </Button>
      }
    >
      <Field
        isFirst
        label={tagTexts.find}
        value={typed}
        onChange={setTyped}
        placeholder={tagTexts.findPlaceholder}
      />
      {names.length < 2 ? null : <Merge names={names} onDone={() => setChosen([])} />}
      {found.length === 0 ? (
        <p className="field-hint">{tags.length === 0 ? tagTexts.noneYet : tagTexts.noneFound}</p>
      ) : (
        <ul className="manager" aria-label={tagTexts.title}>
          {found.slice(0, mostShown).map((tag) => (
            <TagRow
              key={tag.name}
              tag={tag}
              isChosen={names.includes(tag.name)}
              onChoose={(isChosen) =>
                setChosen(isChosen ? [...names, tag.name] : names.filter((name) => name !== tag.name))
              }
            />
          ))}
        </ul>
      )}
      {found.length > mostShown ? (
        <p className="field-hint">{tagTexts.more(found.length - mostShown)}</p>
      ) : null}
    </Sheet>
  );
}
