/** Where a display is looked for, and what counts as one. */
import { rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDisplay, x11Addresses } from '../../../build/launch/find-display.mjs';
import { temporaryFolder } from '../../support/test-core.ts';

describe('an X display', () => {
  it.each([
    [':0', [{ path: '/tmp/.X11-unix/X0' }, { path: '\0/tmp/.X11-unix/X0' }]],
    ['unix:1.0', [{ path: '/tmp/.X11-unix/X1' }, { path: '\0/tmp/.X11-unix/X1' }]],
    ['desk/unix:2', [{ path: '/tmp/.X11-unix/X2' }, { path: '\0/tmp/.X11-unix/X2' }]],
    ['localhost:10.0', [{ host: 'localhost', port: 6010 }]],
    ['192.0.2.7:0', [{ host: '192.0.2.7', port: 6000 }]],
    ['[::1]:11', [{ host: '::1', port: 6011 }]],
    ['nonsense', []],
    ['localhost:59999', []],
  ])('named %s is looked for where X says', (name, addresses) => {
    expect(x11Addresses(name)).toEqual(addresses);
  });

  it('counts where something accepts connections', async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const DISPLAY = `127.0.0.1:${port - 6000}`;
    expect(await findDisplay({ DISPLAY }, 'linux')).toEqual({ kind: 'x11' });
    await new Promise((resolve) => server.close(resolve));
    expect(await findDisplay({ DISPLAY }, 'linux')).toEqual({ kind: 'dead', name: `DISPLAY=${DISPLAY}` });
  });
});

describe('a Wayland display', () => {
  it('is a socket in the runtime folder, or named whole, and counts where X does not answer', async () => {
    const folder = temporaryFolder();
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(join(folder, 'wayland-1'), resolve));
    const found = { kind: 'wayland' };
    expect(await findDisplay({ WAYLAND_DISPLAY: 'wayland-1', XDG_RUNTIME_DIR: folder }, 'linux')).toEqual(
      found,
    );
    expect(
      await findDisplay({ DISPLAY: 'nonsense', WAYLAND_DISPLAY: join(folder, 'wayland-1') }, 'linux'),
    ).toEqual(found);
    await new Promise((resolve) => server.close(resolve));
    expect(await findDisplay({ WAYLAND_DISPLAY: 'wayland-1', XDG_RUNTIME_DIR: folder }, 'linux')).toEqual({
      kind: 'dead',
      name: 'WAYLAND_DISPLAY=wayland-1',
    });
    rmSync(folder, { recursive: true });
  });
});

it('is none where no variable names one, and always there on macOS and Windows', async () => {
  expect(await findDisplay({}, 'linux')).toEqual({ kind: 'none' });
  expect(await findDisplay({ DISPLAY: '' }, 'linux')).toEqual({ kind: 'none' });
  expect(await findDisplay({}, 'darwin')).toEqual({ kind: 'system' });
  expect(await findDisplay({}, 'win32')).toEqual({ kind: 'system' });
});
