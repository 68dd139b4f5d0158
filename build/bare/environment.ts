/** The environment of a command on a bare system. */
import { existsSync } from 'node:fs';
import type { Case } from './cases.ts';
import { reader } from './root-fs.ts';
import { read } from './shell.ts';

/** Where the certificates of this machine are found inside. */
export const certificatesInside = '/etc/outside-certificates.crt';

/** How this machine reaches the npm registry. */
export type Access = {
  npm: Readonly<Record<string, string>>;
  /** A file of certificates that this machine adds to Node's own; null: none. */
  certificates: string | null;
};

/** Settings of npm that say how the registry is reached; never its passwords. */
const npmSettings = ['registry', 'proxy', 'https-proxy', 'noproxy', 'strict-ssl', 'cafile'];

/** Reads npm's configuration outside of the project. */
export function readAccess(): Access {
  const npm: Record<string, string> = {};
  for (const name of npmSettings) {
    const value = read('npm', ['config', 'get', name], '/');
    if (value !== '' && value !== 'null' && value !== 'undefined')
      npm[`npm_config_${name.replaceAll('-', '_')}`] = value;
  }
  const file = process.env.NODE_EXTRA_CA_CERTS ?? npm.npm_config_cafile ?? '';
  delete npm.npm_config_cafile;
  return { npm, certificates: existsSync(file) ? file : null };
}

/** Proxies that this machine uses count inside too. */
const proxyNames = ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];

/** `display`: the name of a running X server. `proxy`: the address of the script's own. */
export function environmentOf(
  one: Case,
  access: Access,
  outside: { display: string | null; proxy: string | null },
): Record<string, string> {
  const isRoot = one.user === 'root';
  const environment: Record<string, string | null> = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: isRoot ? '/root' : reader.home,
    USER: isRoot ? 'root' : reader.name,
    LOGNAME: isRoot ? 'root' : reader.name,
    SHELL: '/bin/sh',
    LANG: 'C.UTF-8',
    TERM: 'xterm',
    ...access.npm,
  };
  if (access.certificates !== null) {
    environment.NODE_EXTRA_CA_CERTS = certificatesInside;
    environment.npm_config_cafile = certificatesInside;
  }
  for (const name of proxyNames) environment[name] = process.env[name] ?? null;
  if (one.isProxied && outside.proxy !== null) {
    for (const name of proxyNames) environment[name] = /^no/i.test(name) ? '' : outside.proxy;
  }
  if (one.display === 'Xvfb') environment.DISPLAY = outside.display;
  if (one.display === 'dead') environment.DISPLAY = deadDisplay;
  const all: [string, string | null][] = Object.entries({ ...environment, ...one.environment });
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== null));
}

/** No X server has such a number. */
const deadDisplay = ':7777';
