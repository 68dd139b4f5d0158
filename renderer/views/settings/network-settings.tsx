/** How Offprint reaches the network: through the system's proxy, none, or one the reader names. */
import { useEffect, useState } from 'react';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { client } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { useLibrary } from '../../state/library.ts';

type Mode = Settings['proxyMode'];

const modes: readonly { value: Mode; title: string }[] = [
  { value: 'system', title: 'As the system says' },
  { value: 'none', title: 'None' },
  { value: 'manual', title: 'This one' },
];

export function NetworkSettings({ settings }: { settings: Settings }) {
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
  const choose = (value: string) => {
    const next = modes.find((one) => one.value === value)?.value ?? 'system';
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
      <Select label="Proxy" value={mode} choices={modes} onChange={choose} />
      {mode === 'manual' ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it.
        <div onBlur={saveAddress}>
          <Field
            label="Address of the proxy"
            value={address}
            onChange={(value) => {
              setAddress(value);
              setError(null);
            }}
            placeholder="http://proxy.example:3128 or socks5://127.0.0.1:1080"
            hint="Feeds and images go through it; what lies on this machine or in your own network does not."
          />
        </div>
      ) : null}
      {error === null ? null : <Problem error={error} />}
    </>
  );
}
