/** A verdict on a case has to fail where the launcher does. */
import { expect, it } from 'vitest';
import {
  type Expectation,
  findTable,
  judge,
  linesOf,
  type Outcome,
  tellingLine,
} from '../../../build/bare/expectations.ts';
import { windowIn } from '../../../build/bare/outside.ts';

const terminal: Expectation = { kind: 'terminal', setUpLines: 2 };
const rows = ['1  2026-12-02  First', '2  2026-12-01  Second', '3  30 Nov  Third'];
const table = ['Installing …', ...rows, 'npm run -s offprint -- show 1'].join('\n');

function ended(status: number | null, output: string, more: Partial<Outcome> = {}): Outcome {
  return { status, output, isTimedOut: false, window: null, leftOver: [], ...more };
}

it('expects a table, few lines before it, and a command after it', () => {
  expect(judge(terminal, ended(0, table))).toEqual([]);
  expect(judge(terminal, ended(1, table))).toEqual(['status 1']);
  expect(judge(terminal, ended(0, `a\nb\n${table}`))).toEqual(['3 lines before the table']);
  expect(judge(terminal, ended(0, rows.join('\n')))).toEqual(['no next command after the table']);
  expect(judge(terminal, ended(1, 'There is no display here.'))).toEqual(['status 1, no table of articles']);
  expect(judge({ ...terminal, says: /apt-get/ }, ended(0, table))).toEqual(['no line has apt-get']);
});

it('expects a window, the line that says so, and that nothing is left', () => {
  const output = 'Offprint runs on Electron 45.0.0: its binary is installed.';
  expect(judge({ kind: 'window' }, ended(143, output, { window: 'Offprint' }))).toEqual([]);
  expect(judge({ kind: 'window' }, ended(1, output))).toEqual(['status 1, no window']);
  const left = ended(143, output, { window: 'Offprint', leftOver: ['electron dist/app'] });
  expect(judge({ kind: 'window' }, left)).toEqual(['left running: electron dist/app']);
});

it('expects words instead of a stack, and not many', () => {
  const refused: Expectation = { kind: 'refused', lines: 2 };
  expect(judge(refused, ended(1, 'Cannot fetch.\nConnect to the network.'))).toEqual([]);
  expect(judge(refused, ended(0, 'Done.'))).toEqual(['status 0']);
  expect(judge(refused, ended(1, 'a\nb\nc'))).toEqual(['3 lines']);
  expect(judge(refused, ended(1, 'Error: no\n    at read (node:fs:1:2)'))).toEqual([
    'a stack: at read (node:fs:1:2)',
  ]);
  expect(judge(refused, ended(null, '', { isTimedOut: true }))).toEqual(['it did not end in time']);
});

it('believes the counts of tests only with the status', () => {
  expect(judge({ kind: 'tests' }, ended(0, 'x\n12 passed, 0 failed\n'))).toEqual([]);
  expect(judge({ kind: 'tests' }, ended(1, '12 passed, 0 failed'))).toEqual([
    'status 1, 12 passed, 0 failed',
  ]);
  expect(judge({ kind: 'tests' }, ended(0, '0 passed, 0 failed'))).toEqual(['status 0, 0 passed, 0 failed']);
  expect(judge({ kind: 'tests' }, ended(0, 'nothing'))).toEqual(['status 0, 0 passed, 1 failed']);
});

it('does not take an interrupted installation for one that is done', () => {
  expect(judge({ kind: 'interrupted' }, ended(130, 'Interrupted.'))).toEqual([]);
  expect(judge({ kind: 'interrupted' }, ended(0, 'added 551 packages'))).toEqual(['status 0']);
});

it('counts a line that was written over once, and finds the line that tells most', () => {
  expect(linesOf('> offprint@0.1.0 start\n1 of 9\r2 of 9\r9 of 9\r\n\n  \ndone\n')).toEqual([
    '9 of 9',
    'done',
  ]);
  expect(findTable(['a', ...rows.slice(1)])).toBe(null);
  expect(tellingLine('> npm start\nnpm warn error\nIt failed: why\n  more')).toBe('It failed: why');
  expect(tellingLine('Tests run on Electron 33: 45 could not be fetched.\n9 passed, 0 failed\n')).toBe(
    '9 passed, 0 failed',
  );
  expect(tellingLine('first\nlast\n')).toBe('last');
});

it('finds the window by its title and size', () => {
  const tree = [
    '  Root window id: 0x50f (the root window) (has no name)',
    '     0x200003 "offprint": ("offprint" "Offprint")  10x10+10+10  +10+10',
    '        0x200009 "All articles – Offprint": ("offprint" "Offprint")  1200x800+0+0  +200+100',
  ];
  expect(windowIn(tree.join('\n'))).toBe('All articles – Offprint');
  expect(windowIn(tree.slice(0, 2).join('\n'))).toBe(null);
});
