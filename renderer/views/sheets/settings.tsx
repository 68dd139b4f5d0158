/** Settings. Each takes effect at once; there is nothing to confirm. */
import { useEffect, useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import type { MethodOutput } from '../../../shared/contract.ts';
import { client } from '../../bridge.ts';
import { commaList, Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { exportOpml, updateSettings } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';
import { bytes, counted, number } from '../../texts/format.ts';
import { ThemeChoice, TypographyChoice, TypographySample } from '../reading/reading-settings.tsx';
import { NetworkSettings } from './network-settings.tsx';
import { RetentionChoice } from './retention-choice.tsx';
import { LibrarySpace } from './space.tsx';

const openTimes = [
  { value: '0', title: 'Not at all: at once' },
  { value: '3', title: '3 seconds' },
  { value: '10', title: '10 seconds' },
  { value: '30', title: '30 seconds' },
  { value: '60', title: 'A minute' },
] as const;

function DensityChoice() {
  const density = useLibrary((state) => state.settings?.listDensity ?? 'comfortable');
  return (
    <RadioGroup
      className="choices"
      aria-label="Rows of the list"
      orientation="horizontal"
      value={density}
      onChange={(value) =>
        void updateSettings({ listDensity: value === 'compact' || value === 'cards' ? value : 'comfortable' })
      }
    >
      <Radio value="comfortable" className="choice">
        Comfortable
      </Radio>
      <Radio value="compact" className="choice">
        Compact
      </Radio>
      <Radio value="cards" className="choice">
        Cards
      </Radio>
    </RadioGroup>
  );
}

function LibraryFacts() {
  const status = useLibrary((state) => state.status);
  const [stats, setStats] = useState<MethodOutput<'library.stats'> | null>(null);
  useEffect(() => {
    client()
      .call('library.stats', {})
      .then(setStats, () => undefined);
  }, []);
  return (
    <p className="field-hint">
      {status === null ? '' : `Offprint ${status.version}. Library: ${status.folder}. `}
      {stats === null
        ? ''
        : `${counted(stats.articles, 'article')} of ${counted(stats.feeds, 'feed')}, ${number(stats.images)} images, ${bytes(stats.databaseBytes + stats.imageBytes)}.`}
    </p>
  );
}

export function SettingsSheet() {
  const settings = useLibrary((state) => state.settings);
  const [hosts, setHosts] = useState(settings?.foremHosts.join(', ') ?? '');
  if (settings === null) return null;
  const saveHosts = () => {
    const next = commaList(hosts);
    if (next.join() !== settings.foremHosts.join()) void updateSettings({ foremHosts: next });
  };
  return (
    <Sheet
      title="Settings"
      size="large"
      footer={
        <Button className="button button-main" onPress={closeSheet}>
          Done
        </Button>
      }
    >
      <section className="settings" aria-label="Look">
        <h3>Look</h3>
        <div className="setting">
          <span>Theme</span>
          <ThemeChoice />
        </div>
        <div className="setting">
          <span>Rows of the list</span>
          <DensityChoice />
        </div>
      </section>
      <section className="settings" aria-label="Text of articles">
        <h3>Text of articles</h3>
        <TypographySample />
        <TypographyChoice />
      </section>
      <section className="settings" aria-label="Reading">
        <h3>Reading</h3>
        <Toggle
          title="Mark articles as read when they are opened"
          isOn={settings.markReadOnOpen}
          onChange={(markReadOnOpen) => void updateSettings({ markReadOnOpen })}
        />
        {settings.markReadOnOpen ? (
          <Select
            label="How long an article must stay open for that"
            value={String(settings.markReadAfterSeconds)}
            choices={openTimes}
            onChange={(value) => void updateSettings({ markReadAfterSeconds: Number(value) })}
          />
        ) : null}
        <Toggle
          title="Mark articles as read when they are scrolled past"
          isOn={settings.markReadOnScroll}
          onChange={(markReadOnScroll) => void updateSettings({ markReadOnScroll })}
        />
        <Toggle
          title="Load images"
          detail="Off: only stored images are shown, and no server learns what you read."
          isOn={settings.loadImages}
          onChange={(loadImages) => void updateSettings({ loadImages })}
        />
        <Toggle
          title="Refresh when Offprint starts"
          isOn={settings.refreshOnStart}
          onChange={(refreshOnStart) => void updateSettings({ refreshOnStart })}
        />
      </section>
      <section className="settings" aria-label="Feeds">
        <h3>Feeds</h3>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it. */}
        <div onBlur={saveHosts}>
          <Field
            label="Sites that run Forem"
            value={hosts}
            onChange={setHosts}
            hint="Forem is the software of DEV. On these sites, Offprint understands people, tags and organisations."
          />
        </div>
        <div className="button-row">
          <Button className="button" onPress={() => openSheet({ kind: 'import' })}>
            Import…
          </Button>
          <Button className="button" onPress={() => void exportOpml()}>
            Export OPML…
          </Button>
          <Button className="button" onPress={() => openSheet({ kind: 'rules' })}>
            Rules…
          </Button>
          <Button className="button" onPress={() => openSheet({ kind: 'tags' })}>
            Tags…
          </Button>
        </div>
      </section>
      <section className="settings" aria-label="Keeping">
        <h3>Keeping</h3>
        <RetentionChoice place={{ kind: 'library' }} />
        <LibrarySpace />
      </section>
      <NetworkSettings settings={settings} />
      <LibraryFacts />
    </Sheet>
  );
}
