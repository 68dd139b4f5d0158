/** Which sites run Forem, and what is asked of them beside their feeds. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { accountTexts } from '../../../shared/texts/accounts.ts';
import { foremRecordTexts } from '../../../shared/texts/settings.ts';
import { commaList, Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { updateSettings } from '../../state/actions.ts';
import { openSheet } from '../../state/ui.ts';
import { Beside } from './beside.tsx';
import type { ControlProps } from './setting-entry.ts';

export function HostsControl({ settings, title, detail }: ControlProps) {
  const stored = settings.foremHosts.join(', ');
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const next = commaList(typed ?? stored);
    setTyped(null);
    if (next.join() !== settings.foremHosts.join()) void updateSettings({ foremHosts: next });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it.
    <div onBlur={save}>
      <Field label={title} value={typed ?? stored} onChange={setTyped} hint={detail} />
    </div>
  );
}

const recordChoices = [
  { value: 'saved', title: foremRecordTexts.saved },
  { value: 'opened', title: foremRecordTexts.opened },
  { value: 'never', title: foremRecordTexts.never },
] as const;

export function ForemRecordsControl({ settings, title, detail }: ControlProps) {
  return (
    <Select
      label={title}
      hint={detail}
      value={settings.foremRecords}
      choices={recordChoices}
      onChange={(foremRecords) => void updateSettings({ foremRecords })}
    />
  );
}

export function AccountControl({ title, detail }: ControlProps) {
  return (
    <Beside title={title} detail={detail}>
      <Button className="button" onPress={() => openSheet({ kind: 'account' })}>
        {accountTexts.open}
      </Button>
    </Beside>
  );
}
