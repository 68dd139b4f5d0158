/**
 * Writes the script that makes a throw-away system and runs one command in it. It runs as process 1 of its own process and
 * mount namespaces: what it mounts and starts is gone when it ends, however it ends.
 */
import { dirname } from 'node:path';
import type { Case } from './cases.ts';
import { certificatesInside } from './environment.ts';
import { reader } from './root-fs.ts';
import { quote } from './shell.ts';

/** Where the project stands inside: a path with a space and a letter beyond ASCII. */
export const projectInside = '/srv/Öffentliche Ablage/offprint';

export type Sandbox = {
  one: Case;
  /** The working folder of the script; the paths below that are relative start there. */
  base: string;
  /** Folders from the top one down, relative; null: `state`/root holds a copy already. */
  layers: readonly string[] | null;
  /** The case's own folder, relative: upper, work, root. */
  state: string;
  /** An archive of the project's files. */
  project: string;
  /** Receives a line `ready` when the command starts, then its status and what it left running. */
  report: string;
  /** Receives what making the system prints. */
  log: string;
  certificates: string | null;
  /** The number of the X server that can be reached; null: none. */
  displayNumber: string | null;
  environment: Readonly<Record<string, string>>;
};

/** Returns a script for sh. Its standard output is the command's, both streams in one. */
export function sandboxScript(sandbox: Sandbox): string {
  const { one, base, report, log } = sandbox;
  return `${[
    'set -e',
    `exec 3>&1 4>${quote(report)} >${quote(log)} 2>&1`,
    `cd ${quote(base)}`,
    ...mountRoot(sandbox),
    ...mountSystem(),
    ...handIn(sandbox),
    ...layProject(sandbox),
    // A chroot, other than a new root, forbids user namespaces: user_namespaces(7), EPERM.
    ...(one.isChroot ? [] : ['pivot_root . mnt', 'umount -l mnt']),
    `exec ${one.isChroot ? 'chroot . ' : ''}sh -c ${quote(insideScript(sandbox))}`,
  ].join('\n')}\n`;
}

function mountRoot({ layers, state }: Sandbox): string[] {
  const root = `${state}/root`;
  const mount =
    layers === null
      ? `mount --bind ${root} ${root}`
      : `mount -t overlay overlay -o lowerdir=${layers.join(':')},upperdir=${state}/upper,workdir=${state}/work ${root}`;
  return [mount, `cd ${root}`];
}

function mountSystem(): string[] {
  const devices = { null: '1 3', zero: '1 5', full: '1 7', random: '1 8', urandom: '1 9', tty: '5 0' };
  return [
    'mount -t proc proc proc',
    'mount -t sysfs -o ro sysfs sys',
    'mount -t tmpfs -o mode=755 tmpfs dev',
    ...Object.entries(devices).map(([name, numbers]) => `mknod -m 666 dev/${name} c ${numbers}`),
    'ln -s /proc/self/fd dev/fd',
    ...['stdin', 'stdout', 'stderr'].map((name, number) => `ln -s /proc/self/fd/${number} dev/${name}`),
    'mkdir dev/pts dev/shm',
    'mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts dev/pts',
    'ln -s pts/ptmx dev/ptmx',
    'mount -t tmpfs -o mode=1777 tmpfs dev/shm',
  ];
}

/** What a system has from its network and its desktop: names of hosts, certificates, the socket of the display. */
function handIn({ one, certificates, displayNumber }: Sandbox): string[] {
  const socket = `tmp/.X11-unix/X${displayNumber}`;
  return [
    'rm -f etc/resolv.conf && cp /etc/resolv.conf etc/resolv.conf',
    'cp /etc/hosts etc/hosts',
    ...(certificates === null
      ? []
      : [`touch .${certificatesInside}`, `mount --bind ${quote(certificates)} .${certificatesInside}`]),
    ...(one.display === 'Xvfb' && displayNumber !== null
      ? ['mkdir -p -m 1777 tmp/.X11-unix', `touch ${socket}`, `mount --bind /${socket} ${socket}`]
      : []),
    ...(one.isOffline ? ['ip link set lo up'] : []),
  ];
}

function layProject({ one, project }: Sandbox): string[] {
  const folder = quote(`.${projectInside}`);
  const owner = one.user === 'root' ? '0:0' : `${reader.id}:${reader.id}`;
  if (one.after !== null) return [];
  return [
    `mkdir -p ${folder}`,
    ...(one.diskMib === null ? [] : [`mount -t tmpfs -o size=${one.diskMib}m tmpfs ${folder}`]),
    `tar -xf ${quote(project)} -C ${folder}`,
    `chown -R ${owner} ${quote(`.${dirname(projectInside)}`)}`,
  ];
}

function insideScript(sandbox: Sandbox): string {
  const { one, environment } = sandbox;
  const asRoot = { ...environment, HOME: '/root', USER: 'root', LOGNAME: 'root' };
  const command = one.isTerminal
    ? ['script', '-qefc', one.command.map(quote).join(' '), '/dev/null']
    : one.command;
  const asUser =
    one.user === 'root' ? [] : ['setpriv', `--reuid=${reader.id}`, `--regid=${reader.id}`, '--clear-groups'];
  // A session of its own, as a terminal gives one, so that Ctrl+C can be sent to all of it.
  const words = ['setsid', ...asUser, 'env', '-i', ...assignments(environment), ...command];
  return [
    'set -e',
    `cd ${quote(projectInside)}`,
    ...(one.prepare === ''
      ? []
      : [`env -i ${assignments(asRoot).map(quote).join(' ')} sh -ec ${quote(one.prepare)}`]),
    ...one.readOnly.flatMap((folder) => [
      `mkdir -p ${folder}`,
      `mount --bind ${folder} ${folder}`,
      `mount -o remount,bind,ro ${folder}`,
    ]),
    'echo ready >&4',
    'set +e',
    `${words.map(quote).join(' ')} </dev/null >&3 2>&3 4>&-`,
    'status=$?',
    'echo "status $status" >&4',
    ...reportLeftOver,
    'exit $status',
  ].join('\n');
}

/** Processes get a few seconds to follow the one that started them. Zombies have no command line. */
const reportLeftOver = [
  'left() {',
  '  for folder in /proc/[0-9]*; do',
  '    [ "$folder" = /proc/$$ ] && continue',
  '    line=$(tr "\\0" " " 2>/dev/null <"$folder/cmdline" | cut -c 1-200)',
  '    case "$line" in "" | "tr "* | "cut "* | "sh -c set -e"*) ;; *) echo "left $line" ;; esac',
  '  done',
  '}',
  'tries=0',
  'while [ -n "$(left)" ] && [ $tries -lt 10 ]; do tries=$((tries + 1)); sleep 1; done',
  'left >&4',
];

function assignments(environment: Readonly<Record<string, string>>): string[] {
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}
