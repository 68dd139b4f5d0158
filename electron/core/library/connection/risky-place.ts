/**
 * Where a library should not lie: on a network folder, whose locks SQLite cannot trust (https://sqlite.org/howtocorrupt.html
 * §2.1), and in a folder that a program keeps the same on several machines, which copies the database while it is written.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, sep, win32 } from 'node:path';
import type { RiskyPlace } from '../../../../shared/model/care.ts';
import { homeFolder } from './default-folder.ts';

/** What is asked of the machine. */
export type Machine = {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  /** statfs(2) f_type; null where it cannot be had. */
  fileSystemType(folder: string): number | null;
  /** As Linux lists them in /proc/mounts; empty elsewhere. */
  mounts(): string;
  /** With links followed; on Windows, the share behind a letter. */
  realPath(folder: string): string;
};

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homeFolder(),
  fileSystemType(folder) {
    try {
      return statfsSync(folder).type;
    } catch {
      return null;
    }
  },
  mounts() {
    try {
      return readFileSync('/proc/mounts', 'utf8');
    } catch {
      return '';
    }
  },
  realPath(folder) {
    try {
      return realpathSync.native(folder);
    } catch {
      return folder;
    }
  },
};

/** null: nothing speaks against it. Never throws. */
export function riskOfPlace(folder: string, machine: Machine = thisMachine): RiskyPlace | null {
  const path = machine.realPath(folder);
  const service = syncedBy(path, machine);
  if (service !== null) return { kind: 'synced', by: service };
  const share = networkOf(path, machine);
  return share === null ? null : { kind: 'network', by: share };
}

/** https://github.com/torvalds/linux: include/uapi/linux/magic.h, fs/smb/client/cifsfs.h. */
const networkTypes = new Map<number, string>([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x73757245, 'Coda'],
  [0x0bd00bd0, 'Lustre'],
  // What a virtual machine, WSL included, shares with its host.
  [0x01021997, '9P'],
]);
const fuseType = 0x65735546;
/** Kinds of FUSE file systems that lead to another machine. */
const networkFuse =
  /^fuse\.(sshfs|rclone|s3fs|goofys|gcsfuse|davfs2?|curlftpfs|ftpfs|glusterfs|ceph|gvfsd-fuse|gvfs-fuse-daemon|kio-fuse|smbnetfs|google-drive-ocamlfuse|onedriver|pcloud|seadrive|mfs|juicefs)/i;
const networkMounts = /^(nfs\d?|cifs|smb\d?|smbfs|afs|ceph|coda|lustre|9p|davfs|webdav|afpfs|ncpfs)$/i;

function networkOf(path: string, machine: Machine): string | null {
  if (machine.platform === 'win32') {
    // \\server\share and \\?\UNC\server\share, but neither \\?\C:\ nor \\.\ .
    return /^(?:\\\\\?\\UNC\\|\\\\(?![?.]\\))[^\\]+\\/i.test(path) ? 'SMB' : null;
  }
  const type = machine.fileSystemType(path);
  // Kernels give it as a signed number here and there.
  const unsigned = type === null ? null : type >>> 0;
  if (machine.platform === 'linux' && unsigned !== null && unsigned !== fuseType)
    return networkTypes.get(unsigned) ?? null;
  const mount = mountOf(path, machine.mounts());
  if (mount === null) return null;
  if (networkFuse.test(mount)) return mount.replace(/^fuse\./, '');
  return networkMounts.test(mount) ? mount.toUpperCase() : null;
}

/** The type of what is mounted nearest above. Blanks stand as \040 there (proc_pid_mounts(5)). */
function mountOf(path: string, mounts: string): string | null {
  let best: { at: string; type: string } | null = null;
  for (const line of mounts.split('\n')) {
    const [, place, type] = line.split(' ');
    if (place === undefined || type === undefined) continue;
    const at = place.replace(/\\([0-7]{3})/g, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    const isAbove = path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`);
    if (isAbove && (best === null || at.length >= best.at.length)) best = { at, type };
  }
  return best?.type ?? null;
}

function syncedBy(path: string, machine: Machine): string | null {
  const named = syncedByName(path, machine);
  if (named !== null) return named;
  for (let folder = path; ; folder = dirname(folder)) {
    const service = markedAs(folder);
    if (service !== null) return service;
    if (dirname(folder) === folder) return null;
  }
}

/** Places that are a service's by their name or because it says so. */
function syncedByName(path: string, { platform, env, home }: Machine): string | null {
  const { sep: slash } = platform === 'win32' ? win32 : { sep };
  const isIn = (folder: string | undefined): boolean =>
    folder !== undefined && folder !== '' && (path === folder || path.startsWith(folder + slash));
  if ([env.OneDrive, env.OneDriveConsumer, env.OneDriveCommercial].some(isIn)) return 'OneDrive';
  const below = (...names: string[]): string => [home, ...names].join(slash);
  if (isIn(below('Library', 'Mobile Documents')) || isIn(below('iCloudDrive'))) return 'iCloud Drive';
  const storage = below('Library', 'CloudStorage') + slash;
  if (path.startsWith(storage)) {
    // `GoogleDrive-somebody@example.org`: whose it is does not matter.
    const name = path.slice(storage.length).split(slash)[0] ?? '';
    return serviceNames[name.split('-')[0] ?? ''] ?? '';
  }
  return null;
}

const serviceNames: Readonly<Record<string, string>> = {
  Dropbox: 'Dropbox',
  OneDrive: 'OneDrive',
  GoogleDrive: 'Google Drive',
  Box: 'Box',
  ProtonDrive: 'Proton Drive',
  Nextcloud: 'Nextcloud',
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** By what the service's program leaves in the top folder it keeps the same. */
function markedAs(folder: string): string | null {
  const has = (name: string): boolean => existsSync(join(folder, name));
  try {
    // In the home folder a *folder* `.dropbox` is the program's own.
    if (isFile(join(folder, '.dropbox')) || has('.dropbox.cache')) return 'Dropbox';
    if (has('.stfolder')) return 'Syncthing';
    if (has('.nextcloudsync.log')) return 'Nextcloud';
    if (has('.owncloudsync.log')) return 'ownCloud';
    if (has('.tmp.driveupload') || has('.tmp.drivedownload')) return 'Google Drive';
    if (has('.seafile-data')) return 'Seafile';
    if (has(join('.sync', 'ID'))) return 'Resilio Sync';
    if (has('.SynologyWorkingDirectory')) return 'Synology Drive';
    if (readdirSync(folder).some((name) => /^\._?sync_[0-9a-f]+\.db$/.test(name))) return 'Nextcloud';
  } catch {
    // A folder that cannot be read tells nothing.
  }
  return null;
}
