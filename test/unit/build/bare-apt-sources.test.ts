/** The sources of a bare system are those of this machine's apt, for another suite. */
import { expect, it } from 'vitest';
import {
  formatAptSources,
  parseAptSources,
  settingsOfAccess,
  sourcesFor,
} from '../../../build/bare/apt-sources.ts';
import { systems } from '../../../build/bare/systems.ts';

const deb822 = `# Main
Types: deb deb-src
URIs: http://mirror.example/debian/
Suites: trixie
 trixie-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian.gpg

Types: deb
URIs: http://mirror.example/security
Suites: trixie-security
Components: main

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: trixie
Components: main

Types: deb
URIs: file:/srv/packages
Suites: ./
`;

it('reads deb822 files: lines that go on, several suites; not what is switched off, nor folders of packages', () => {
  expect(parseAptSources('a.sources', deb822)).toEqual([
    {
      uri: 'http://mirror.example/debian',
      suites: ['trixie', 'trixie-updates'],
      components: ['main', 'contrib'],
      signedBy: '/usr/share/keyrings/debian.gpg',
    },
    {
      uri: 'http://mirror.example/security',
      suites: ['trixie-security'],
      components: ['main'],
      signedBy: null,
    },
  ]);
});

it('reads lines with and without options', () => {
  const text = [
    '# deb http://old.example/debian trixie main',
    'deb [arch=amd64 signed-by=/k.gpg] https://a.example/ubuntu/ noble main universe # comment',
    'deb http://b.example/debian trixie main',
    'deb-src http://b.example/debian trixie main',
    'deb http://c.example/packages ./',
  ].join('\n');
  expect(parseAptSources('sources.list', text)).toEqual([
    {
      uri: 'https://a.example/ubuntu',
      suites: ['noble'],
      components: ['main', 'universe'],
      signedBy: '/k.gpg',
    },
    { uri: 'http://b.example/debian', suites: ['trixie'], components: ['main'], signedBy: null },
  ]);
});

it('turns the suites into those of another system and leaves out what is of none', () => {
  const bookworm = systems.find(({ suite }) => suite === 'bookworm');
  if (bookworm === undefined) throw new Error('no bookworm');
  const own = [
    ...parseAptSources('a.sources', deb822),
    { uri: 'http://x.example', suites: ['stable'], components: ['main'], signedBy: null },
  ];
  const made = sourcesFor(bookworm, own, 'trixie');
  expect(made.map(({ suites }) => suites)).toEqual([['bookworm', 'bookworm-updates'], ['bookworm-security']]);
  expect(parseAptSources('b.sources', formatAptSources(made))).toEqual(made);
});

it('keeps of the settings of apt how archives are reached', () => {
  const dump = [
    'Acquire::Languages "none";',
    'Acquire::http::Proxy "http://proxy.example:3128";',
    'Acquire::https::CaInfo "/etc/ca.pem";',
    'Acquire::http::Proxy::a.example "";',
    'Acquire::Check-Date "false";',
    'DPkg::Post-Invoke:: "rm -rf /var/cache";',
  ].join('\n');
  expect(settingsOfAccess(dump)).toBe(
    'Acquire::http::Proxy "http://proxy.example:3128";\n' +
      'Acquire::https::CaInfo "/etc/ca.pem";\n' +
      'Acquire::Check-Date "false";\n',
  );
});
