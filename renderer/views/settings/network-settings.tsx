/** Which pictures are fetched; how Offprint reaches the network: through the system's proxy, none, or one the reader names. */
import { useEffect, useState } from 'react';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { entryTexts, networkTexts } from '../../../shared/texts/settings.ts';
import { client } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { updateSettings } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import type { ControlProps, SettingEntry } from './setting-entry.ts';

type Mode = Settings['proxyMode'];

const modes: readonly { value: Mode; title: string }[] = [
  { value: 'system', title: networkTexts.system },
  { value: 'none', title: networkTexts.none },
  { value: 'manual', title: networkTexts.manual },
];

function ProxyControl({ settings }: { settings: Settings }) {
  const [mode, setMode] = useState(settings.proxyMode);
  const [address, setAddress] = useState(settings.proxyUrl ?? '');
  const [error, setError] = useState<WireError | null>(null);

  useEffect(() => {
    setMode(settings.proxyMode);
    setAddress(settings.proxyUrl ?? '');
    setError(null);
  }, [settings.proxyMode, settings.proxyUrl]);

  const save = async (change: Partial<Settings>) => {
    try {
      useLibrary.setState({ settings: await client().call('settings.update', change) });
      setError(null);
    } catch (thrown) {
      setError(toWireError(thrown));
    }
  };
  const choose = (next: (typeof modes)[number]['value']) => {
    setMode(next);
    setError(null);
    // One that is named counts when its address is there: until then the choice before holds.
    if (next !== 'manual') void save({ proxyMode: next });
    else if (settings.proxyUrl !== null) void save({ proxyMode: next });
  };
  const saveAddress = () => {
    const typed = address.trim();
    const isSaved = typed === (settings.proxyUrl ?? '') && settings.proxyMode === 'manual';
    if (typed !== '' && !isSaved) void save({ proxyMode: 'manual', proxyUrl: typed });
  };

  return (
    <>
      <Select label={networkTexts.proxy} value={mode} choices={modes} onChange={choose} />
      {mode === 'manual' ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it.
        <div onBlur={saveAddress}>
          <Field
            label={networkTexts.address}
            value={address}
            onChange={(value) => {
              setAddress(value);
              setError(null);
            }}
            placeholder={networkTexts.addressPlaceholder}
            hint={networkTexts.addressHint}
          />
        </div>
      ) : null}
      {error === null ? null : <Problem error={error} />}
    </>
  );
}

const pictureChoices = [
  { value: 'always', title: networkTexts.always },
  { value: 'saved', title: networkTexts.saved },
  { value: 'ask', title: networkTexts.ask },
] as const;

function RemotePicturesControl({ settings, title, detail }: ControlProps) {
  return (
    <Select
      label={title}
      hint={detail}
      value={settings.remotePictures}
      choices={pictureChoices}
      onChange={(remotePictures) => void updateSettings({ remotePictures })}
    />
  );
}

export const networkEntries: readonly SettingEntry[] = [
  {
    id: 'images',
    section: 'network',
    ...entryTexts.images,
    sets: ['remotePictures'],
    Control: RemotePicturesControl,
  },
  {
    id: 'proxy',
    section: 'network',
    ...entryTexts.proxy,
    sets: ['proxyMode', 'proxyUrl'],
    Control: ProxyControl,
  },
];
