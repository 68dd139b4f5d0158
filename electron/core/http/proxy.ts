/** Which proxy a request goes through: the reader's, the system's (PAC answers), or the environment's. Pure. */
import { isIP } from 'node:net';
import type { ErrorReason } from '../../../shared/error-reasons.ts';
import { AppError, type ErrorDetails } from '../../../shared/errors.ts';
import { hostName, isPrivateAddress } from './private-addresses.ts';

const schemes = ['http:', 'https:', 'socks:', 'socks4:', 'socks4a:', 'socks5:', 'socks5h:'];

/**
 * What the reader typed as a proxy, as a whole address; without a scheme it is an http proxy.
 * @throws AppError `invalid-input` {field: 'proxyUrl', reason}
 */
export function readProxyUrl(text: string): string {
  const trimmed = text.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const refuse = (reason: ErrorReason, values: ErrorDetails = {}): AppError =>
    new AppError('invalid-input', { field: 'proxyUrl', reason, ...values });
  if (trimmed === '') throw refuse('proxy-missing');
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw refuse('proxy-not-an-address');
  }
  if (!schemes.includes(url.protocol)) {
    throw refuse('proxy-scheme', { scheme: url.protocol.replace(':', '') });
  }
  if (url.hostname === '') throw refuse('proxy-without-host');
  if (/^.+/.test(url.search + url.hash) || !['', '/'].includes(url.pathname)) {
    throw refuse('proxy-with-path');
  }
  if (!isDecodable(url.username) || !isDecodable(url.password)) {
    throw refuse('proxy-percent');
  }
  return url.href;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The proxy as it may be shown: without name and password. */
export function proxyName(proxy: string): string {
  const url = new URL(proxy);
  return `${url.protocol}//${url.host}`;
}

const pacSchemes: Record<string, string> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
};

/** The first choice of a PAC answer (`PROXY host:port; SOCKS5 host:port; DIRECT`); null: no proxy. */
export function proxyFromPac(answer: string): string | null {
  for (const choice of answer.split(';')) {
    const [kind = '', place = ''] = choice.trim().split(/\s+/);
    if (/^direct$/i.test(kind)) return null;
    const scheme = pacSchemes[kind.toUpperCase()];
    if (scheme === undefined || place === '') continue;
    try {
      return readProxyUrl(`${scheme}://${place}`);
    } catch {
      // A choice that names no place is passed over, as browsers do.
    }
  }
  return null;
}

type Environment = Record<string, string | undefined>;

/** HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY as curl reads them; the lower-case name comes first. */
export function proxyFromEnvironment(env: Environment): (url: string) => string | null {
  const read = (name: string): string => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
  const exceptions = read('NO_PROXY')
    .split(/[\s,]+/)
    .filter((one) => one !== '');
  return (address) => {
    const url = new URL(address);
    const proxy = read(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || read('ALL_PROXY');
    if (proxy === '' || exceptions.some((one) => matchesException(url, one.toLowerCase()))) return null;
    return readProxyUrl(proxy);
  };
}

/** `*`, a host, a domain with or without a leading dot, each also with a port. */
function matchesException(url: URL, exception: string): boolean {
  if (exception === '*') return true;
  const { 1: name = exception, 2: port } =
    /^(.*?)(?::(\d+))?$/.exec(isIP(exception) === 6 ? `[${exception}]` : exception) ?? [];
  const ownPort = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (port !== undefined && port !== ownPort) return false;
  const domain = name.replace(/^\*?\.|^\[|\]$/g, '');
  const host = hostName(url);
  return host === domain || host.endsWith(`.${domain}`);
}

/** Whether a host the reader typed lies on this machine or in the own network, where no proxy leads. */
export function isNearby(url: URL): boolean {
  const host = hostName(url);
  if (isIP(host) !== 0) return isPrivateAddress(host);
  return !host.includes('.') || /\.(localhost|local|home\.arpa|internal|lan)$/.test(host);
}
