import { describe, expect, it } from 'vitest';
import { readUpdatesFrom } from '../../../build/package/facts.ts';
import { updateAddress, updateObstacle } from '../../../electron/app/updates/obstacle.ts';

const facts = {
  isPackaged: true,
  address: 'https://offprint.example/updates/',
  platform: 'linux' as NodeJS.Platform,
  env: { APPIMAGE: '/home/mira/Offprint.AppImage' } as Record<string, string | undefined>,
  program: '/tmp/.mount/offprint',
  isInstalledForWindows: false,
};

describe('a program renews itself', () => {
  it('as an AppImage, an installed program of Windows, or an app of macOS', () => {
    expect(updateObstacle(facts)).toBeNull();
    expect(updateObstacle({ ...facts, platform: 'darwin', env: {} })).toBeNull();
    expect(updateObstacle({ ...facts, platform: 'win32', env: {}, isInstalledForWindows: true })).toBeNull();
  });

  it.each([
    ['not-installed', { isPackaged: false }],
    ['no-address', { address: null }],
    ['system-package', { env: {}, program: '/opt/Offprint/offprint' }],
    ['system-package', { env: { FLATPAK_ID: 'org.offprint.Offprint', APPIMAGE: '/x' } }],
    ['system-package', { env: { SNAP: '/snap/offprint/1' } }],
    ['archive', { env: {}, program: '/home/mira/offprint/offprint' }],
    ['archive', { platform: 'win32' as NodeJS.Platform, env: {} }],
  ])('not where %s: %j', (obstacle, change) => {
    expect(updateObstacle({ ...facts, ...change })).toBe(obstacle);
  });
});

it('an address for updates is one that nobody on the way can answer for', () => {
  for (const wrong of [
    'http://offprint.example/',
    'http://127.0.0.1.evil.example/',
    'ftp://x/',
    'nonsense',
  ]) {
    expect(updateAddress(wrong)).toBeNull();
    expect(() => readUpdatesFrom(wrong)).toThrow('it has to be an https: address');
  }
  for (const right of ['https://offprint.example/', 'http://127.0.0.1:8000/updates']) {
    expect(updateAddress(right)).toBe(right);
    expect(readUpdatesFrom(right)).toBe(right);
  }
  expect(updateAddress(undefined)).toBeNull();
  expect(readUpdatesFrom('')).toBeNull();
});
