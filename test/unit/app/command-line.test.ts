import { describe, expect, it } from 'vitest';
import { commandLineWords } from '../../../electron/app/command-line.ts';

const none = (): boolean => false;

describe('a start meant for the command line', () => {
  it.each([
    [
      ['--no-sandbox', '--cli', 'list', '--json'],
      ['list', '--json'],
    ],
    [['--cli'], []],
    [
      ['search', 'lang:rust', '--library', '/tmp/x'],
      ['search', 'lang:rust', '--library', '/tmp/x'],
    ],
    [
      ['--library', '/tmp/x', 'export-opml'],
      ['--library', '/tmp/x', 'export-opml'],
    ],
    [['--no-sandbox', '--version'], ['--version']],
    [['nonsense'], ['nonsense']],
  ])('%j', (words, expected) => {
    expect(commandLineWords(words, true, none)).toEqual(expected);
  });

  it.each([
    [[]],
    [['--hidden']],
    [['--library', 'list']],
    [['feed://blog.example/feed']],
    [['/home/mira/feeds.opml']],
    [['feeds.opml']],
    [['--no-sandbox', '--refresh']],
  ])('%j is not one', (words) => {
    expect(commandLineWords(words, true, none)).toBeNull();
  });

  it('is never a file that is there, nor unpackaged without the switch', () => {
    expect(commandLineWords(['notes'], true, (word) => word === 'notes')).toBeNull();
    expect(commandLineWords(['list'], false, none)).toBeNull();
    expect(commandLineWords(['--cli', 'list'], false, none)).toEqual(['list']);
  });
});
