/** A setting that is on or off. */
import type { ComponentType } from 'react';
import type { Settings } from '../../../shared/model/settings.ts';
import { Toggle } from '../../components/toggle.tsx';
import { updateSettings } from '../../state/actions.ts';
import type { ControlProps } from './setting-entry.ts';

type BooleanName = { [N in keyof Settings]: Settings[N] extends boolean ? N : never }[keyof Settings];

export function toggle(name: BooleanName): ComponentType<ControlProps> {
  return function SettingToggle({ settings, title, detail }) {
    return (
      <Toggle
        title={title}
        detail={detail}
        isOn={settings[name]}
        onChange={(isOn) => void updateSettings({ [name]: isOn })}
      />
    );
  };
}
