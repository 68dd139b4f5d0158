/** Making and changing smart feeds. */
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type SmartFeed, type SmartIcon, smartIcons } from '../../../shared/model/smart.ts';
import { client } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { SmartSign } from '../../components/smart-sign.tsx';
import { loadSmart, useLibrary } from '../../state/library.ts';
import { goTo } from '../../state/ui.ts';
import { showWayBack } from '../../state/undo.ts';
import { NameSheet } from './name-sheet.tsx';
import { QueryField } from './query-field.tsx';

type Look = { query: string; icon: SmartIcon; folder: string };

function LookFields({ look, onChange }: { look: Look; onChange: (look: Look) => void }) {
  const folders = useLibrary((state) => state.smartFeeds.map(({ folder }) => folder).join('\n'));
  const known = [...new Set(folders.split('\n'))].filter((folder) => folder !== '');
  return (
    <>
      <QueryField
        label="Query"
        value={look.query}
        onChange={(query) => onChange({ ...look, query })}
        hint="It always shows what matches. The words are those of the search box."
      />
      <Field
        label="Heading"
        value={look.folder}
        onChange={(folder) => onChange({ ...look, folder })}
        suggestions={known}
        hint="Smart feeds with the same heading stand together. Empty: on top."
      />
      <RadioGroup
        className="field"
        orientation="horizontal"
        value={look.icon}
        onChange={(value) => {
          const icon = smartIcons.find((one) => one === value);
          if (icon !== undefined) onChange({ ...look, icon });
        }}
        aria-label="Icon"
      >
        <span className="field-label">Icon</span>
        <div className="icon-choices">
          {smartIcons.map((icon) => (
            <Radio key={icon} value={icon} className="icon-choice" aria-label={icon}>
              <SmartSign icon={icon} />
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </>
  );
}

export function SaveSearchSheet({ query }: { query: string }) {
  const [look, setLook] = useState<Look>({ query, icon: 'sparkles', folder: '' });
  return (
    <NameSheet
      title="Keep as smart feed"
      label="Name"
      name=""
      done="Keep"
      size="medium"
      onSave={async (name) => {
        const { smartFeed } = await client().call('smart.add', { name, ...look });
        await loadSmart();
        goTo({ kind: 'smart', id: smartFeed.id });
      }}
    >
      <LookFields look={look} onChange={setLook} />
    </NameSheet>
  );
}

export function SmartFeedSheet({ smartFeedId }: { smartFeedId: number }) {
  const smart = useLibrary((state) => state.smartFeeds.find(({ id }) => id === smartFeedId));
  return smart === undefined ? null : <KnownSmartFeed smart={smart} />;
}

function KnownSmartFeed({ smart }: { smart: SmartFeed }) {
  const { id: smartFeedId, name, query, icon, folder } = smart;
  const [look, setLook] = useState<Look>({ query, icon, folder });
  const hasChanged = look.query !== query || look.icon !== icon || look.folder !== folder;
  return (
    <NameSheet
      title="Smart feed"
      label="Name"
      name={name}
      done="Done"
      size="medium"
      hasChanged={hasChanged}
      onSave={async (wanted) => {
        const { undoId } = await client().call('smart.update', { smartFeedId, name: wanted, ...look });
        await loadSmart();
        showWayBack(`Smart feed “${wanted}” changed`, undoId);
      }}
      remove={{
        title: 'Remove',
        run: async () => {
          goTo({ kind: 'view', view: 'unread' });
          const { undoId } = await client().call('smart.remove', { smartFeedId });
          await loadSmart();
          showWayBack(`Smart feed “${name}” removed`, undoId);
        },
      }}
    >
      <LookFields look={look} onChange={setLook} />
    </NameSheet>
  );
}
