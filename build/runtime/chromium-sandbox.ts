/** Whether Chromium can have its sandbox here. Where it cannot, it would end before it shows anything. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOnPath } from './apt.mjs';

export type SandboxState = {
  /** What Electron is given. */
  args: string[];
  /** Why there is no sandbox, and how to have it; null where there is one. */
  why: string | null;
};

const withoutSandbox = ['--no-sandbox'];

const statesByFolder = new Map<string, SandboxState>();

/** What the executable of an Electron is started with; see `sandboxState`. */
export function sandboxArguments(executable: string): string[] {
  const folder = dirname(executable);
  const state = statesByFolder.get(folder) ?? sandboxState(folder);
  statesByFolder.set(folder, state);
  return state.args;
}

/** `folder`: that of the Electron; `uid`: whom it will run as. Only Linux can lack what the sandbox needs. */
export function sandboxState(folder: string, uid = process.getuid?.()): SandboxState {
  if (process.platform !== 'linux') return { args: [], why: null };
  if (uid === 0) {
    return {
      args: withoutSandbox,
      why: 'Chromium has no sandbox for root, so its pages run without one. Use an ordinary account for every day.',
    };
  }
  const helper = join(folder, 'chrome-sandbox');
  if (isSetuidRoot(helper) || canMakeNamespaces()) return { args: [], why: null };
  return {
    args: withoutSandbox,
    why:
      "This system forbids user namespaces, so Chromium's pages run without their sandbox. To have it:" +
      (existsSync(helper)
        ? `\n  sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`
        : ' allow them (a container: --security-opt seccomp=unconfined).'),
  };
}

function isSetuidRoot(file: string): boolean {
  if (!existsSync(file)) return false;
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}

/**
 * Tries what Chromium does (its sandbox/linux/services/credentials.cc): a new user namespace, and with the rights that gives, new
 * PID and network namespaces. A setting alone does not tell: seccomp, AppArmor, a chroot and a limit of 0 all forbid it too. Two
 * processes, because AppArmor may allow the first step and take the rights away from what is started next.
 */
function canMakeNamespaces(): boolean {
  if (isOnPath('unshare')) {
    const inner = ['unshare', '--pid', '--net', '--fork', 'true'];
    return spawnSync('unshare', ['--user', '--map-root-user', ...inner], { stdio: 'ignore' }).status === 0;
  }
  return (
    readSetting('kernel/unprivileged_userns_clone') !== '0' &&
    readSetting('kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    readSetting('user/max_user_namespaces') !== '0'
  );
}

function readSetting(name: string): string | null {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}
