/** All tags: found by typing, merged, and each with the way to its sheet. */
import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { Tag } from '../../../shared/model/tags.ts';
import { counted, number } from '../../../shared/texts/format.ts';
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
      showWayBack(`${counted(changed, 'article')} tagged “${target}” now`, undoId);
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <section className="note merge" aria-label="Merge tags">
      <Select
        label={`Make ${number(names.length)} tags one`}
        value={target}
        choices={names.map((name) => ({ value: name, title: name }))}
        onChange={setInto}
      />
      <Toggle title="The other names still mean it" isOn={keepAsAliases} onChange={setKeepAsAliases} />
      <Button className="button button-main" onPress={() => void merge()}>
        Merge
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
        aria-label={`Choose ${tag.name} to merge`}
      >
        <span className="tick-box" aria-hidden="true" />
      </Checkbox>
      <TagDot colour={tag.colour} />
      <Button
        className="manager-name"
        onPress={() => openSheet({ kind: 'tag', name: tag.name })}
        aria-label={`Edit tag ${tag.name}`}
      >
        <span dir="auto">{tag.name}</span>
        {tag.aliases.length === 0 ? null : <small>= {tag.aliases.join(', ')}</small>}
      </Button>
      <em title={counted(tag.treeCount, 'article')}>{number(tag.treeCount)}</em>
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
      title="Tags"
      size="large"
      footer={
        <Button className="button button-main" onPress={closeSheet}>
          Done
        </Button>
      }
    >
      <Field isFirst label="Find a tag" value={typed} onChange={setTyped} placeholder="Part of a name" />
      {names.length < 2 ? null : <Merge names={names} onDone={() => setChosen([])} />}
      {found.length === 0 ? (
        <p className="field-hint">
          {tags.length === 0
            ? 'No article has a tag yet. Press T on one to give it the first.'
            : 'No tag is called that.'}
        </p>
      ) : (
        <ul className="manager" aria-label="Tags">
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
        <p className="field-hint">{counted(found.length - mostShown, 'more tag')}: type to find them.</p>
      ) : null}
    </Sheet>
  );
}
