/** Whether this program can renew itself. Pure. */
import type { UpdateObstacle } from '../../../shared/model/updates.ts';

/**
 * `isInstalledForWindows`: by the installer, as against unpacked. On Linux only an AppImage is the program's own to replace: what
 * a package manager put there is its, and a folder is whoever's unpacked it.
 */
export function updateObstacle(facts: {
  isPackaged: boolean;
  address: string | null;
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  program: string;
  isInstalledForWindows: boolean;
}): UpdateObstacle | null {
  const { platform, env } = facts;
  if (!facts.isPackaged) return 'not-installed';
  if (platform === 'linux') {
    if (env.FLATPAK_ID !== undefined || env.SNAP !== undefined || facts.program.startsWith('/opt/')) {
      return 'system-package';
    }
    if (env.APPIMAGE === undefined) return 'archive';
  }
  if (platform === 'win32' && !facts.isInstalledForWindows) return 'archive';
  return facts.address === null ? 'no-address' : null;
}

/** An address to ask for versions, as the package has it; null: none, or one that anybody on the way could answer for. */
export function updateAddress(given: unknown): string | null {
  if (typeof given !== 'string' || !URL.canParse(given)) return null;
  const { protocol, hostname } = new URL(given);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1') ? given : null;
}
