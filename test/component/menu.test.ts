// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { menuSections } from '../../electron/app/menu-commands.ts';
import { commands } from '../../renderer/commands/table.ts';

describe('the native menu', () => {
  it('names only commands there are', () => {
    const known = new Set(commands.map(({ id }) => id));
    const named = menuSections.flatMap(({ groups }) => groups.flat());
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
