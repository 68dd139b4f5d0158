/** What Node says of a broken connection, in the names the reader is told about. */
import { AppError, type FetchErrorCode } from '../../../shared/errors.ts';
import { hostName } from './private-addresses.ts';

const codesByCause: readonly [RegExp, FetchErrorCode][] = [
  [/^(ENOTFOUND|ENODATA|ESERVFAIL)$/, 'host-not-found'],
  [/^(EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN)$/, 'offline'],
  [/^ECONNREFUSED$/, 'connection-refused'],
  [/^ETIMEDOUT$/, 'timeout'],
  [/^(Z_|ZSTD_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING|ERR_UNEXPECTED)/, 'bad-compression'],
  [
    /^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH|INVALID_CA|ERR_OSSL)/,
    'tls',
  ],
];

/** Node's error codes → our own; anything unknown on a socket is a lost connection. */
export function toFetchError(error: unknown, url: URL): AppError {
  if (error instanceof AppError) return new AppError(error.code, { url: url.href, ...error.details }, error);
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const cause = typeof first === 'object' && first !== null && 'code' in first ? String(first.code) : '';
  const found = codesByCause.find(([pattern]) => pattern.test(cause));
  const reason = first instanceof Error ? first.message : String(first);
  return new AppError(found?.[1] ?? 'connection-lost', { url: url.href, host: hostName(url), reason }, error);
}

/** Failures that a broken network explains as well as a broken server. */
export function isConnectivityError(code: FetchErrorCode): boolean {
  return (
    code === 'offline' ||
    code === 'host-not-found' ||
    code === 'connection-refused' ||
    code === 'connection-lost' ||
    code === 'proxy-failed'
  );
}
