/** Asks for new versions once a day, where the reader has agreed to it. */
import type { Settings } from '../../../shared/model/settings.ts';
import { checkForUpdates } from './updates.ts';

const afterStartMs = 60_000;
const everyMs = 24 * 60 * 60_000;

let timer: ReturnType<typeof setTimeout> | null = null;

/** Whenever the settings are known or changed. */
export function watchForUpdates({ checksForUpdates }: Settings): void {
  if (!checksForUpdates) {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return;
  }
  timer ??= setTimeout(look, afterStartMs);
}

function look(): void {
  // What fails is asked again tomorrow; the reader who looks sees why.
  void checkForUpdates();
  timer = setTimeout(look, everyMs);
}
