// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { type Command, findClashes } from '../../renderer/commands/command.ts';
import { fuzzyFilter } from '../../renderer/commands/fuzzy.ts';
import { createKeyHandler, keyText } from '../../renderer/commands/keys.ts';
import { languageCommands } from '../../renderer/commands/language-commands.ts';
import { commands } from '../../renderer/commands/table.ts';
import { commandTitles } from '../../shared/texts/commands.ts';

const command = (id: string, ...keys: string[]): Command => ({
  id,
  title: id,
  english: id,
  keywords: '',
  group: 'window',
  keys,
  when: () => true,
  run: () => undefined,
});

describe('the table of commands', () => {
  it('has no two commands on one key, and no key that begins another', () => {
    expect(findClashes(commands)).toEqual([]);
  });

  it('has each id once', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a command for every title in the catalogue', () => {
    const inTable = commands.filter((one) => !languageCommands.includes(one));
    expect(inTable.map(({ id }) => id).sort()).toEqual(Object.keys(commandTitles).sort());
  });

  it('would find clashes', () => {
    expect(findClashes([command('one', 'j'), command('two', 'j')])).toHaveLength(1);
    expect(findClashes([command('one', 'g'), command('two', 'g u')])).toHaveLength(1);
    expect(findClashes([command('one', 'g a'), command('two', 'g u')])).toEqual([]);
  });
});

function press(
  handler: (event: KeyboardEvent) => void,
  init: KeyboardEventInit,
  target: Element = document.body,
) {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  const listen = (heard: Event) => handler(heard as KeyboardEvent);
  window.addEventListener('keydown', listen);
  target.dispatchEvent(event);
  window.removeEventListener('keydown', listen);
  return event.defaultPrevented;
}

describe('keys', () => {
  const ran: string[] = [];
  const logged = (id: string, ...keys: string[]): Command => ({
    ...command(id, ...keys),
    run: () => ran.push(id),
  });
  const handler = createKeyHandler([
    logged('save', 's'),
    logged('go', 'g s'),
    logged('all', 'Shift+A'),
    logged('find', 'Mod+K'),
    logged('help', '?'),
  ]);
  const run = (init: KeyboardEventInit, target?: Element) => {
    ran.length = 0;
    press(handler, init, target);
    return [...ran];
  };

  it('runs single keys, chords, shifted letters and signs', () => {
    expect(run({ key: 's' })).toEqual(['save']);
    expect(run({ key: 'A', shiftKey: true })).toEqual(['all']);
    expect(run({ key: 'k', ctrlKey: true })).toEqual(['find']);
    expect(run({ key: '?', shiftKey: true })).toEqual(['help']);
  });

  it('runs sequences instead of their last key', () => {
    expect(run({ key: 'g' })).toEqual([]);
    expect(run({ key: 's' })).toEqual(['go']);
  });

  it('leaves typing, input methods and held modifiers alone', () => {
    const field = document.createElement('input');
    document.body.append(field);
    expect(run({ key: 's' }, field)).toEqual([]);
    expect(run({ key: 'k', ctrlKey: true }, field)).toEqual(['find']);
    expect(run({ key: 's', isComposing: true })).toEqual([]);
    expect(run({ key: 's', altKey: true })).toEqual([]);
    expect(run({ key: 's', ctrlKey: true })).toEqual([]);
  });

  it('is written for people', () => {
    expect(keyText('Mod+K')).toBe('Ctrl+K');
    expect(keyText('g u')).toBe('G then U');
    expect(keyText('+')).toBe('+');
    expect(keyText('Shift+Space')).toBe('Shift+Space');
  });

  it('is written with the signs of its keyboard on a Mac', async () => {
    vi.stubGlobal('navigator', { platform: 'MacIntel' });
    vi.resetModules();
    const mac = await import('../../renderer/commands/keys.ts');
    vi.unstubAllGlobals();
    expect(mac.keyText('Mod+Shift+P')).toBe('⌘+⇧+P');
    expect(mac.keyText('Enter')).toBe('Enter');
  });
});

describe('fuzzy search', () => {
  it('finds letters in order, best at the beginnings of words', () => {
    const titles = ['Mark all as read', 'Show all articles', 'Smaller text'];
    expect(fuzzyFilter(titles, 'mar', (title) => title)[0]).toBe('Mark all as read');
    expect(fuzzyFilter(titles, 'st', (title) => title)[0]).toBe('Smaller text');
    expect(fuzzyFilter(titles, 'xyz', (title) => title)).toEqual([]);
  });

  it('finds by another text too, below all that answer by their own', () => {
    const items = [
      { title: 'Vorlesen', english: 'Read aloud' },
      { title: 'Einstellungen…', english: 'Settings…' },
      { title: 'Roadmap', english: null },
    ];
    const found = (typed: string) =>
      fuzzyFilter(
        items,
        typed,
        ({ title }) => title,
        ({ english }) => (english === null ? null : { title: english, words: '' }),
      ).map(({ title }) => title);
    expect(found('settings')).toEqual(['Einstellungen…']);
    expect(found('vor')).toEqual(['Vorlesen']);
    // “Read aloud” would answer better, but is not what is shown.
    expect(found('ra')).toEqual(['Roadmap', 'Vorlesen']);
    expect(found('xyz')).toEqual([]);
  });
});
