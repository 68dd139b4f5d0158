/** One tag: its name, colour, other names, and its end. */
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type Tag, type TagColour, tagColours } from '../../../shared/model/tags.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { tagColourTitles, tagTexts } from '../../../shared/texts/tags.ts';
import { client } from '../../bridge.ts';
import { commaList, Field } from '../../components/field.tsx';
import { TagDot } from '../../components/tag-dot.tsx';
import { loadTags, useLibrary } from '../../state/library.ts';
import { goTo, useUi } from '../../state/ui.ts';
import { showWayBack } from '../../state/undo.ts';
import { NameSheet } from './name-sheet.tsx';

export function ColourChoice({
  colour,
  onChange,
}: {
  colour: TagColour | null;
  onChange: (colour: TagColour | null) => void;
}) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      aria-label={tagTexts.colour}
      value={colour ?? 'usual'}
      onChange={(value) => onChange(tagColours.find((one) => one === value) ?? null)}
    >
      <span className="field-label">{tagTexts.colour}</span>
      <div className="icon-choices">
        {[null, ...tagColours].map((one) => (
          <Radio
            key={one ?? 'usual'}
            value={one ?? 'usual'}
            className="icon-choice"
            aria-label={tagColourTitles[one ?? 'usual']}
          >
            <TagDot colour={one} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Where the place shown is the tag that changes, the window follows it. */
function followTag(from: string, to: string | null): void {
  const { place } = useUi.getState();
  if (place.kind !== 'tag' || place.name !== from) return;
  goTo(to === null ? { kind: 'view', view: 'unread' } : { kind: 'tag', name: to });
}

export function TagSheet({ name }: { name: string }) {
  const tag = useLibrary((state) =>
    [...state.tags, ...state.tagParents].find((known) => known.name === name),
  );
  return <KnownTag key={name} name={name} tag={tag} />;
}

function KnownTag({ name, tag }: { name: string; tag: Tag | undefined }) {
  const isOwn = useLibrary((state) => state.tags.some((known) => known.name === name));
  const hasChildren = useLibrary((state) => state.tags.some((known) => known.name.startsWith(`${name}/`)));
  const [colour, setColour] = useState(tag?.colour ?? null);
  const [aliases, setAliases] = useState(tag?.aliases.join(', ') ?? '');
  const wantedAliases = commaList(aliases);
  const hasChanged =
    colour !== (tag?.colour ?? null) || wantedAliases.join('\n') !== (tag?.aliases ?? []).join('\n');
  return (
    <NameSheet
      title={tagTexts.tag}
      label={commonTexts.name}
      name={name}
      done={commonTexts.done}
      hasChanged={hasChanged}
      onSave={async (wanted) => {
        let undoId: string | null = null;
        if (hasChanged && isOwn) {
          ({ undoId } = await client().call('tags.update', { name, colour, aliases: wantedAliases }));
        }
        if (wanted !== name) ({ undoId } = await client().call('tags.rename', { from: name, to: wanted }));
        await loadTags();
        if (wanted !== name) followTag(name, wanted);
        showWayBack(tagTexts.changed(wanted), undoId);
      }}
      remove={{
        title: tagTexts.remove,
        run: async () => {
          const { changed, undoId } = await client().call('tags.remove', { name, withChildren: !isOwn });
          await loadTags();
          followTag(name, null);
          showWayBack(tagTexts.removed(name, changed), undoId);
        },
      }}
    >
      {isOwn ? (
        <>
          <ColourChoice colour={colour} onChange={setColour} />
          <Field
            label={tagTexts.otherNames}
            value={aliases}
            onChange={setAliases}
            placeholder={tagTexts.otherNamesPlaceholder}
            hint={tagTexts.otherNamesHint}
          />
        </>
      ) : null}
      <p className="field-hint">{tagTexts.hint(tag?.treeCount ?? null, hasChildren)}</p>
    </NameSheet>
  );
}
