/** What Offprint is to the system: tray, start, links, number on the icon, quiet hours. */

import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodOutput } from '../../../shared/contract.ts';
import { inTurn } from '../../../shared/texts/format.ts';
import { pageTexts } from '../../../shared/texts/pages.ts';
import { systemTexts } from '../../../shared/texts/system.ts';
import { client } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { updateSettings } from '../../state/actions.ts';
import { showError } from '../../state/show-error.ts';
import { showToast } from '../../state/toasts.ts';
import { Beside } from './beside.tsx';
import type { ControlProps, SettingEntry } from './setting-entry.ts';
import { toggle } from './setting-toggle.tsx';

type SystemState = MethodOutput<'shell.system'>;

/** Kept by the system, which may change it behind our back: looked at each time the sheet opens. */
function systemToggle(name: 'startsAtLogin' | 'opensFeedLinks') {
  return function SystemToggle({ title, detail }: ControlProps) {
    const [state, setState] = useState<SystemState | null>(null);
    useEffect(() => void client().call('shell.system', {}).then(setState, showError), []);
    const set = (isOn: boolean) =>
      void client()
        .call('shell.setSystem', { [name]: isOn })
        .then(setState, showError);
    return (
      <Toggle
        title={title}
        detail={state === null || state.canBeSet ? detail : inTurn(detail, systemTexts.notInstalled)}
        isOn={state?.[name] === true}
        isDisabled={state?.canBeSet !== true}
        onChange={set}
      />
    );
  };
}

function QuietSpan({ settings, title, detail }: ControlProps) {
  const set = (name: 'quietFrom' | 'quietTo') => (value: string) => {
    // A field that is being typed into is empty in between.
    if (/^\d\d:\d\d$/.test(value)) void updateSettings({ [name]: value });
  };
  return (
    <fieldset className="setting-span">
      <legend className="setting-words">
        {title}
        <small>{detail}</small>
      </legend>
      <div className="field-pair">
        <Field
          label={systemTexts.quietFrom}
          type="time"
          value={settings.quietFrom}
          onChange={set('quietFrom')}
        />
        <Field label={systemTexts.quietTo} type="time" value={settings.quietTo} onChange={set('quietTo')} />
      </div>
    </fieldset>
  );
}

/** Nothing of it runs here: it is text to be put into a browser. */
const bookmarklet = "javascript:location='offprint://save?url='+encodeURIComponent(location.href)";

function Bookmarklet({ title, detail }: ControlProps) {
  const copy = () =>
    void client()
      .call('shell.copyText', { text: bookmarklet })
      .then(() => showToast({ text: pageTexts.copied }), showError);
  return (
    <>
      <Beside title={title} detail={detail}>
        <Button className="button" onPress={copy}>
          {pageTexts.copy}
        </Button>
      </Beside>
      <code className="bookmarklet">{bookmarklet}</code>
    </>
  );
}

export const systemEntries: readonly SettingEntry[] = [
  {
    id: 'tray',
    section: 'system',
    title: systemTexts.tray,
    detail: systemTexts.trayDetail,
    sets: ['isTrayShown'],
    Control: toggle('isTrayShown'),
  },
  {
    id: 'keep-running',
    section: 'system',
    title: systemTexts.keepRunning,
    detail: systemTexts.keepRunningDetail,
    sets: ['isKeptRunning'],
    Control: toggle('isKeptRunning'),
  },
  {
    id: 'login',
    section: 'system',
    title: systemTexts.login,
    detail: systemTexts.loginDetail,
    sets: [],
    Control: systemToggle('startsAtLogin'),
  },
  {
    id: 'links',
    section: 'system',
    title: systemTexts.links,
    detail: systemTexts.linksDetail,
    sets: [],
    Control: systemToggle('opensFeedLinks'),
  },
  {
    id: 'bookmarklet',
    section: 'system',
    title: pageTexts.bookmarklet,
    detail: pageTexts.bookmarkletDetail,
    sets: [],
    Control: Bookmarklet,
  },
  {
    id: 'badge',
    section: 'system',
    title: systemTexts.badge,
    detail: systemTexts.badgeDetail,
    sets: ['isBadgeShown'],
    Control: toggle('isBadgeShown'),
  },
  {
    id: 'quiet',
    section: 'system',
    title: systemTexts.quiet,
    detail: systemTexts.quietDetail,
    sets: ['isQuiet'],
    Control: toggle('isQuiet'),
  },
  {
    id: 'quiet-span',
    section: 'system',
    title: systemTexts.quietSpan,
    detail: systemTexts.quietSpanDetail,
    sets: ['quietFrom', 'quietTo'],
    Control: QuietSpan,
    when: (settings) => settings.isQuiet,
  },
];
