/** Whether new versions are asked for, and the way to what is known of them. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { obstacleSentences, updateTexts } from '../../../shared/texts/updates.ts';
import { Toggle } from '../../components/toggle.tsx';
import { updateSettings } from '../../state/actions.ts';
import { showError } from '../../state/show-error.ts';
import { openSheet } from '../../state/ui.ts';
import { loadUpdates, useUpdates } from '../../state/updates.ts';
import type { ControlProps } from './setting-entry.ts';

export function UpdatesControl({ settings, title, detail }: ControlProps) {
  const state = useUpdates((one) => one.state);
  useEffect(() => void loadUpdates().catch(showError), []);
  // Where there is nothing to be asked, there is nothing to agree to.
  if (state === null || state.status === 'off') {
    return (
      <span className="setting-words">
        {updateTexts.title}
        <small>{state === null ? '' : obstacleSentences[state.obstacle]}</small>
      </span>
    );
  }
  return (
    <>
      <Toggle
        title={title}
        detail={detail}
        isOn={settings.checksForUpdates}
        onChange={(checksForUpdates) => void updateSettings({ checksForUpdates })}
      />
      <div className="button-row">
        <Button className="button" onPress={() => openSheet({ kind: 'updates' })}>
          {updateTexts.look}
        </Button>
      </div>
    </>
  );
}
