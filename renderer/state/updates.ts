/** What main knows of new versions. One that is found is told of once. */
import { create } from 'zustand';
import type { UpdateState } from '../../shared/model/updates.ts';
import { updateTexts } from '../../shared/texts/updates.ts';
import { client } from '../bridge.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';
import { openSheet, useUi } from './ui.ts';

/** null: not asked for yet. */
export const useUpdates = create<{ state: UpdateState | null }>()(() => ({ state: null }));

export async function loadUpdates(): Promise<void> {
  useUpdates.setState({ state: await client().call('shell.updates', {}) });
}

export function watchUpdates(): () => void {
  let told: string | null = null;
  return client().on('updates.changed', (state) => {
    useUpdates.setState({ state });
    if (state.status !== 'available' || state.version === told) return;
    told = state.version;
    if (useUi.getState().sheet?.kind === 'updates') return;
    const run = () => openSheet({ kind: 'updates' });
    showToast({ text: updateTexts.toast(state.version), action: { title: updateTexts.show, run } });
  });
}

export function askUpdates(
  method: 'shell.checkForUpdates' | 'shell.downloadUpdate' | 'shell.cancelUpdate',
): void {
  client()
    .call(method, {})
    .then((state) => useUpdates.setState({ state }), showError);
}

export function installUpdate(when: 'quit' | 'now' | 'not'): void {
  client()
    .call('shell.installUpdate', { when })
    .then((state) => useUpdates.setState({ state }), showError);
}
