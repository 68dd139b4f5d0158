/** How far back a feed is read when it is subscribed to. */
import { firstPagesChoices } from '../../../shared/model/older.ts';
import { firstPagesTexts } from '../../../shared/texts/older.ts';
import { Select } from '../../components/select.tsx';
import { updateSettings } from '../../state/actions.ts';
import type { ControlProps } from './setting-entry.ts';

export function FirstPagesControl({ settings, title, detail }: ControlProps) {
  return (
    <Select
      label={title}
      hint={detail}
      value={settings.firstPages}
      choices={firstPagesChoices.map((value) => ({ value, title: firstPagesTexts[value] }))}
      onChange={(firstPages) => void updateSettings({ firstPages })}
    />
  );
}
