/** A certificate that nobody vouches for, made when asked: OpenSSL is on every system the tests run on. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `names`: as OpenSSL's subjectAltName has them, for a server that is asked by name. */
export function selfSignedCertificate(names?: string): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-certificate-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
        .concat(['-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert])
        .concat(names === undefined ? [] : ['-addext', `subjectAltName=${names}`]),
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
