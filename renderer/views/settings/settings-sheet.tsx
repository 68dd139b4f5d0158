/** Settings: sections, a search over all of them, and a way back for each. Each takes effect at once. */
import { RotateCcw } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Settings } from '../../../shared/model/settings.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { sectionTitles, settingsTexts } from '../../../shared/texts/settings.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { updateSettings } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import { showUndo } from '../../state/toasts.ts';
import { closeSheet } from '../../state/ui.ts';
import { settingEntries } from './entries.ts';
import { findSettings, isChanged, resetChange } from './find-settings.ts';
import { type SettingEntry, type SettingSection, settingSections } from './setting-entry.ts';

function reset(entries: readonly SettingEntry[], settings: Settings, text: string): void {
  const change = resetChange(entries);
  const before = Object.fromEntries(
    (Object.keys(change) as (keyof Settings)[]).map((name) => [name, settings[name]]),
  ) as Partial<Settings>;
  void updateSettings(change);
  showUndo(text, () => void updateSettings(before));
}

function Entry({ entry, settings }: { entry: SettingEntry; settings: Settings }) {
  const { title, detail, Control } = entry;
  return (
    <div className="setting-entry">
      <div className="setting-control">
        <Control settings={settings} title={title} detail={detail} />
      </div>
      {isChanged(entry, settings) ? (
        <IconButton
          name={settingsTexts.reset(title)}
          icon={RotateCcw}
          onPress={() => reset([entry], settings, settingsTexts.reset(title))}
        />
      ) : null}
    </div>
  );
}

export function SettingsSheet() {
  const settings = useLibrary((state) => state.settings);
  const [typed, setTyped] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const sectionId = useId();
  if (settings === null) return null;
  const found = findSettings(settingEntries, typed, settings);
  const sections = settingSections.filter((section) => found.some((entry) => entry.section === section));
  const changed = settingEntries.filter((entry) => isChanged(entry, settings));
  const goTo = (section: SettingSection) => {
    const heading = document.getElementById(`${sectionId}-${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <Sheet
      title={settingsTexts.title}
      size="page"
      footer={
        <>
          <Button
            className="button sheet-footer-start"
            isDisabled={changed.length === 0}
            onPress={() => reset(changed, settings, settingsTexts.allReset)}
          >
            {settingsTexts.resetAll}
          </Button>
          <Button className="button button-main" onPress={closeSheet}>
            {commonTexts.done}
          </Button>
        </>
      }
    >
      <div className="settings-page">
        <div className="settings-side">
          <SearchField name={settingsTexts.search} value={typed} onChange={setTyped} />
          <nav aria-label={settingsTexts.sections}>
            {sections.map((section) => (
              <Button key={section} className="settings-link" onPress={() => goTo(section)}>
                {sectionTitles[section]}
              </Button>
            ))}
          </nav>
        </div>
        <div className="settings-body" ref={body}>
          {sections.map((section) => (
            <section key={section} className="settings" aria-labelledby={`${sectionId}-${section}`}>
              <h3 id={`${sectionId}-${section}`} tabIndex={-1}>
                {sectionTitles[section]}
              </h3>
              {found
                .filter((entry) => entry.section === section)
                .map((entry) => (
                  <Entry key={entry.id} entry={entry} settings={settings} />
                ))}
            </section>
          ))}
          <p role="status" className="field-hint">
            {found.length === 0 ? settingsTexts.noneFound : ''}
          </p>
        </div>
      </div>
    </Sheet>
  );
}
