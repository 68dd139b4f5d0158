/** The table of results and the script for the systems. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { casesOf } from '../../../build/bare/cases.ts';
import { sandboxScript } from '../../../build/bare/sandbox.ts';
import { quote } from '../../../build/bare/shell.ts';
import { systems } from '../../../build/bare/systems.ts';
import { formatTable, oneLine } from '../../../build/bare/table.ts';

it('aligns columns and cuts the last one to the width', () => {
  expect(
    formatTable(
      ['name', 'shown'],
      [
        ['Öl', 'short'],
        ['longer', 'a sentence that is too long'],
      ],
      20,
    ),
  ).toEqual(['name    shown', '─'.repeat(20), 'Öl      short', 'longer  a sentence …']);
});

it('removes escape sequences and line breaks from cells', () => {
  expect(oneLine('\u001b[31mred\u001b[0m\r\nnext\ttab')).toBe('red next tab');
});

it('quotes any word for sh', () => {
  for (const word of ["it's", 'a b', '$HOME', '', 'Öffentliche Ablage', '`id`', 'plain-1.2']) {
    expect(spawnSync('sh', ['-c', `printf %s ${quote(word)}`], { encoding: 'utf8' }).stdout).toBe(word);
  }
});

it('writes a script that sh can read for every case', () => {
  for (const one of casesOf(systems)) {
    const script = sandboxScript({
      one,
      base: '/tmp/it is here',
      layers: one.isChroot ? null : ['node-24', 'root-trixie'],
      state: 'states/one',
      project: '/tmp/project.tar',
      report: '/tmp/report',
      log: '/tmp/log',
      certificates: '/etc/certificates.crt',
      displayNumber: '7',
      environment: { HOME: "/home/o'hara" },
    });
    const { status, stderr } = spawnSync('sh', ['-n', '-c', script], { encoding: 'utf8' });
    expect({ name: one.name, status, stderr }).toEqual({ name: one.name, status: 0, stderr: '' });
  }
});
