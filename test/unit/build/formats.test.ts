import { expect, it } from 'vitest';
import { type Format, formatsOf, type Making, makeAll } from '../../../build/package/formats.ts';

const format = (name: string, make: () => Promise<unknown>, tool: Format['tool'] = null): Format => ({
  name,
  tool,
  make,
});

it('what cannot be made is said with its reason, and keeps nothing else from being made', async () => {
  const made: string[] = [];
  const works = (name: string) => async () => made.push(name);
  const outcomes = await makeAll(
    [
      format('first', works('first'), { name: 'tar', from: 'the package tar' }),
      format('rpm', works('rpm'), { name: 'rpmbuild', from: 'the package rpm' }),
      format('offline', async () => {
        throw new Error('getaddrinfo ENOTFOUND tools.example\n  at somewhere');
      }),
      format('wrong', async () => {
        throw Object.assign(new Error('Command failed'), { stderr: Buffer.from('no space left\nmore') });
      }),
      format('last', works('last')),
    ],
    (tool) => tool === 'tar',
  );
  expect(made).toEqual(['first', 'last']);
  expect(outcomes).toEqual([
    { name: 'first', problem: null },
    { name: 'rpm', problem: 'rpmbuild is not here; it comes with the package rpm' },
    { name: 'offline', problem: 'its tools come from tools.example, which cannot be reached' },
    { name: 'wrong', problem: 'no space left' },
    { name: 'last', problem: null },
  ]);
});

it('each system has its forms', () => {
  const namesOf = (platform: NodeJS.Platform) =>
    formatsOf(platform, { output: '/nowhere' } as Making).map(({ name }) => name);
  expect(namesOf('linux')).toEqual(['tar.gz', 'deb', 'rpm', 'AppImage']);
  expect(namesOf('darwin')).toEqual(['dmg', 'zip']);
  expect(namesOf('win32')).toEqual(['nsis', 'zip']);
});
