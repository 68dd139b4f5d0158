/** A keyring that can be closed: what it seals is not readable without it. */
import type { Secrets } from '../../electron/core/base/secrets.ts';

export function testKeyring(): Secrets & { isOpen: boolean } {
  const key = 0x5a;
  const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ key);
  const self = {
    isOpen: true,
    whenClosed: 'needs-password' as const,
    seal: async (text: string) => turn(Buffer.from(text, 'utf8')),
    open: async (sealed: Uint8Array) =>
      self.isOpen ? Buffer.from(turn(new Uint8Array(sealed))).toString('utf8') : null,
  };
  return self;
}
