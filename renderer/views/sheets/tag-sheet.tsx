/** One tag: its name, colour, other names, and its end. */
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type Tag, type TagColour, tagColours } from '../../../shared/model/tags.ts';
import { counted } from '../../../shared/texts/format.ts';
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
      aria-label="Colour"
      value={colour ?? 'usual'}
      onChange={(value) => onChange(tagColours.find((one) => one === value) ?? null)}
    >
      <span className="field-label">Colour</span>
      <div className="icon-choices">
        {[null, ...tagColours].map((one) => (
          <Radio
            key={one ?? 'usual'}
            value={one ?? 'usual'}
            className="icon-choice"
            aria-label={one ?? 'usual'}
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
      title="Tag"
      label="Name"
      name={name}
      done="Done"
      hasChanged={hasChanged}
      onSave={async (wanted) => {
        let undoId: string | null = null;
        if (hasChanged && isOwn) {
          ({ undoId } = await client().call('tags.update', { name, colour, aliases: wantedAliases }));
        }
        if (wanted !== name) ({ undoId } = await client().call('tags.rename', { from: name, to: wanted }));
        await loadTags();
        if (wanted !== name) followTag(name, wanted);
        showWayBack(`Tag “${wanted}” changed`, undoId);
      }}
      remove={{
        title: 'Remove tag',
        run: async () => {
          const { changed, undoId } = await client().call('tags.remove', { name, withChildren: !isOwn });
          await loadTags();
          followTag(name, null);
          showWayBack(`Tag “${name}” taken off ${counted(changed, 'article')}.`, undoId);
        },
      }}
    >
      {isOwn ? (
        <>
          <ColourChoice colour={colour} onChange={setColour} />
          <Field
            label="Other names"
            value={aliases}
            onChange={setAliases}
            placeholder="js, ecmascript"
            hint="Between commas. Typing or searching one of them means this tag."
          />
        </>
      ) : null}
      <p className="field-hint">
        {tag === undefined ? '' : `On ${counted(tag.treeCount, 'article')}. `}The articles stay when the tag
        goes. Renaming to a tag there is merges the two.
        {hasChildren ? ' Tags below it are renamed along.' : ''}
      </p>
    </NameSheet>
  );
}
