/** Settings that are the system's, not the library's: start with the session, and who opens feed links. */
import { app } from 'electron';
import type { MethodInput, MethodOutput } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { setStartsAtLogin, startsAtLogin } from './login-item.ts';
import { linkSchemes } from './system-actions.ts';

/** Unpackaged, the system would be told to start a bare Electron. */
export function readSystemSettings(): MethodOutput<'shell.system'> {
  const canBeSet = app.isPackaged;
  return {
    canBeSet,
    startsAtLogin: canBeSet && startsAtLogin(),
    opensFeedLinks: canBeSet && app.isDefaultProtocolClient('feed'),
  };
}

/** Throws `system-refused`. */
export function setSystemSettings(wanted: MethodInput<'shell.setSystem'>): MethodOutput<'shell.system'> {
  if (!app.isPackaged) throw new AppError('system-refused', { reason: 'not-installed' });
  if (wanted.startsAtLogin !== undefined) {
    try {
      setStartsAtLogin(wanted.startsAtLogin);
    } catch (error) {
      throw new AppError('system-refused', { reason: error instanceof Error ? error.message : '' }, error);
    }
  }
  if (wanted.opensFeedLinks !== undefined) {
    for (const scheme of linkSchemes) {
      const isDone = wanted.opensFeedLinks
        ? app.setAsDefaultProtocolClient(scheme)
        : app.removeAsDefaultProtocolClient(scheme);
      // Linux knows no way to take it back but naming another program.
      if (!isDone) throw new AppError('system-refused', { reason: scheme });
    }
  }
  return readSystemSettings();
}
