/** The keys of every command: add, take away, put back. */
import { Plus, RotateCcw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { commandGroupTitles } from '../../../shared/texts/commands.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { keySheetTexts } from '../../../shared/texts/key-sheet.ts';
import { ownKeysOf, removeKeys, resetKeys } from '../../commands/bindings.ts';
import { type Command, commandGroups } from '../../commands/command.ts';
import { keyText } from '../../commands/keys.ts';
import { commands } from '../../commands/table.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { updateSettings } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import { showUndo } from '../../state/toasts.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';
import { KeyRecorder } from './key-recorder.tsx';

type RowProps = {
  command: Command;
  isRecording: boolean;
  onRecord: () => void;
  onEnd: (said: string) => void;
};

function KeysRow({ command, isRecording, onRecord, onEnd }: RowProps) {
  const isOwn = useLibrary((state) => state.settings?.ownKeys[command.id] !== undefined);
  const adder = useRef<HTMLButtonElement>(null);
  const keys = ownKeysOf(command.id);
  const end = (said: string) => {
    onEnd(said);
    // The recorder goes; who works by keyboard is back where it came from.
    requestAnimationFrame(() => adder.current?.focus());
  };
  return (
    <li className="keys-row">
      <span className="keys-title">{command.title}</span>
      <span className="keys-own">
        {keys.map((one) => (
          <span key={one} className="keys-one">
            <KeyCaps keys={one} />
            <IconButton
              name={keySheetTexts.takeAway(keyText(one), command.title)}
              icon={X}
              onPress={() => {
                void removeKeys(command.id, one);
                adder.current?.focus();
              }}
            />
          </span>
        ))}
      </span>
      <IconButton ref={adder} name={keySheetTexts.add(command.title)} icon={Plus} onPress={onRecord} />
      {isOwn ? (
        <IconButton
          name={keySheetTexts.reset(command.title)}
          icon={RotateCcw}
          onPress={() => {
            void resetKeys(command.id);
            adder.current?.focus();
          }}
        />
      ) : (
        <span className="keys-room" />
      )}
      {isRecording ? <KeyRecorder commandId={command.id} title={command.title} onEnd={end} /> : null}
    </li>
  );
}

export function KeysSheet() {
  const ownKeys = useLibrary((state) => state.settings?.ownKeys ?? {});
  const [typed, setTyped] = useState('');
  const [recording, setRecording] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter(({ id, title, english, keywords, group }) => {
    const keys = ownKeysOf(id).map(keyText).join(' ');
    const text = `${commandGroupTitles[group]} ${title} ${english} ${keywords} ${keys}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const resetAll = () => {
    void updateSettings({ ownKeys: {} });
    showUndo(keySheetTexts.allReset, () => void updateSettings({ ownKeys }));
  };
  return (
    <Sheet
      title={keySheetTexts.title}
      size="page"
      footer={
        <>
          <Button
            className="button sheet-footer-start"
            isDisabled={Object.keys(ownKeys).length === 0}
            onPress={resetAll}
          >
            {keySheetTexts.resetAll}
          </Button>
          <Button className="button" onPress={() => openSheet({ kind: 'settings' })}>
            {keySheetTexts.allSettings}
          </Button>
          <Button className="button button-main" onPress={closeSheet}>
            {commonTexts.done}
          </Button>
        </>
      }
    >
      <div className="keys-page">
        <SearchField name={keySheetTexts.search} value={typed} onChange={setTyped} />
        <p role="status" className="field-hint keys-said">
          {found.length === 0 ? keySheetTexts.noneFound : said}
        </p>
        <div className="keys-groups">
          {commandGroups
            .filter((group) => found.some((command) => command.group === group))
            .map((group) => (
              <section key={group} className="settings" aria-label={commandGroupTitles[group]}>
                <h3>{commandGroupTitles[group]}</h3>
                <ul>
                  {found
                    .filter((command) => command.group === group)
                    .map((command) => (
                      <KeysRow
                        key={command.id}
                        command={command}
                        isRecording={recording === command.id}
                        onRecord={() => {
                          setSaid('');
                          setRecording(command.id);
                        }}
                        onEnd={(text) => {
                          setRecording(null);
                          setSaid(text);
                        }}
                      />
                    ))}
                </ul>
              </section>
            ))}
        </div>
      </div>
    </Sheet>
  );
}
