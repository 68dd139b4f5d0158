/** The system's accent colour, as `rrggbb`; null where it tells none (Linux without a desktop that says so). */
import { systemPreferences } from 'electron';

/** Electron gives `RRGGBBAA`. */
export function accentOf(colour: unknown): string | null {
  return typeof colour === 'string' && /^[0-9a-f]{6}(?:[0-9a-f]{2})?$/i.test(colour)
    ? colour.slice(0, 6).toLowerCase()
    : null;
}

export function systemAccent(): string | null {
  try {
    return accentOf(systemPreferences.getAccentColor());
  } catch {
    // An older Electron has it on Windows and macOS alone.
    return null;
  }
}

export function watchAccent(tell: (accent: string | null) => void): void {
  if (process.platform === 'darwin') {
    systemPreferences.subscribeNotification('AppleColorPreferencesChangedNotification', () =>
      tell(systemAccent()),
    );
  } else {
    systemPreferences.on('accent-color-changed', (_event, colour) => tell(accentOf(colour)));
  }
}
