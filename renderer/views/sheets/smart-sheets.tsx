/** Making and changing smart feeds. */
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type SmartFeed, type SmartIcon, smartIcons } from '../../../shared/model/smart.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { iconTitles, smartTexts } from '../../../shared/texts/sheets.ts';
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
        label={smartTexts.query}
        value={look.query}
        onChange={(query) => onChange({ ...look, query })}
        hint={smartTexts.queryHint}
      />
      <Field
        label={smartTexts.heading}
        value={look.folder}
        onChange={(folder) => onChange({ ...look, folder })}
        suggestions={known}
        hint={smartTexts.headingHint}
      />
      <RadioGroup
        className="field"
        orientation="horizontal"
        value={look.icon}
        onChange={(value) => {
          const icon = smartIcons.find((one) => one === value);
          if (icon !== undefined) onChange({ ...look, icon });
        }}
        aria-label={smartTexts.icon}
      >
        <span className="field-label">{smartTexts.icon}</span>
        <div className="icon-choices">
          {smartIcons.map((icon) => (
            <Radio key={icon} value={icon} className="icon-choice" aria-label={iconTitles[icon]}>
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
      title={smartTexts.keepTitle}
      label={commonTexts.name}
      name=""
      done={smartTexts.keep}
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
      title={smartTexts.title}
      label={commonTexts.name}
      name={name}
      done={commonTexts.done}
      size="medium"
      hasChanged={hasChanged}
      onSave={async (wanted) => {
        const { undoId } = await client().call('smart.update', { smartFeedId, name: wanted, ...look });
        await loadSmart();
        showWayBack(smartTexts.changed(wanted), undoId);
      }}
      remove={{
        title: smartTexts.remove,
        run: async () => {
          goTo({ kind: 'view', view: 'unread' });
          const { undoId } = await client().call('smart.remove', { smartFeedId });
          await loadSmart();
          showWayBack(smartTexts.removed(name), undoId);
        },
      }}
    >
      <LookFields look={look} onChange={setLook} />
    </NameSheet>
  );
}
