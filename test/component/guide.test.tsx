// @vitest-environment jsdom
/** The user guide: its pages say what is true of the program, lead where they say, and can be read in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { anchorOf, readGuidePage } from '../../build/vite/guide-pages.ts';
import { filterNames } from '../../electron/core/export/templates/filters.ts';
import { commandGroups } from '../../renderer/commands/command.ts';
import { keyText } from '../../renderer/commands/keys.ts';
import { commands } from '../../renderer/commands/table.ts';
import { guide } from '../../renderer/guide/guide.ts';
import type { GuideNode } from '../../renderer/guide/guide-page.ts';
import { fieldNames } from '../../shared/query/fields.ts';
import { features, sortOrders, states } from '../../shared/query/tree.ts';
import { commandGroupTitles } from '../../shared/texts/en/commands.ts';
import { closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const folder = join(import.meta.dirname, '../../renderer/guide/pages');
const fileOf = (page: string): string => readFileSync(join(folder, `${page}.md`), 'utf8');

/** The sheet of keys, as it has to stand in the guide. */
function keysPage(): string {
  const rows = (group: (typeof commandGroups)[number]): string =>
    commands
      .filter((command) => command.group === group && command.keys.length > 0)
      .map(({ english, keys }) => `| ${keys.map((one) => `\`${keyText(one)}\``).join(', ')} | ${english} |`)
      .join('\n');
  const parts = commandGroups.map(
    (group) => `## ${commandGroupTitles[group]}\n\n| keys | what they do |\n| --- | --- |\n${rows(group)}\n`,
  );
  return `# Keys

Any of them can be another: settings, *Keys*; what clashes is said. On a Mac, \`Ctrl\` is \`⌘\`. Where two are named with *then*, they
are pressed one after the other. Everything is in the palette as well, by its name or by what else you call it.

${parts.join('\n')}`;
}

function nodesIn(nodes: readonly GuideNode[]): Exclude<GuideNode, string>[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...nodesIn(node.children)]));
}

describe('the pages', () => {
  it('have every key there is (OFFPRINT_WRITE_GUIDE=1 writes them anew)', () => {
    if (process.env.OFFPRINT_WRITE_GUIDE === '1') writeFileSync(join(folder, 'keys.md'), keysPage());
    expect(fileOf('keys')).toBe(keysPage());
  });

  it('have every field, state, feature and order of queries', () => {
    const text = fileOf('search');
    const missing = [
      ...fieldNames.filter((name) => !text.includes(`${name}:`)),
      ...[...states, ...features].filter((name) => !text.includes(`\`${name}\``)),
      ...sortOrders.filter((name) => !text.includes(`sort:${name}`)),
    ];
    expect(missing).toEqual([]);
  });

  it('have every filter of templates', () => {
    const text = fileOf('templates');
    expect(filterNames.filter((name) => !new RegExp(`\`${name}[\`:]`).test(text))).toEqual([]);
  });

  it('lead to pages and headings that are there', () => {
    const dead: string[] = [];
    for (const [name, { body }] of guide) {
      for (const { href } of nodesIn(body)) {
        if (href === undefined || /^https:/.test(href)) continue;
        const [, page = '', , anchor] = /^([a-z-]+)\.md(#(.+))?$/.exec(href) ?? [];
        const target = guide.get(page);
        const isThere =
          target !== undefined &&
          (anchor === undefined || nodesIn(target.body).some(({ id }) => id === anchor));
        if (!isThere) dead.push(`${name}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });
});

describe('reading Markdown of the guide', () => {
  it('takes the title off, names headings, and drops what is only between lines', () => {
    expect(readGuidePage('# A *title*\n\n## Where & how?\n\nGo [there](b.md#x).\n')).toEqual({
      title: 'A title',
      body: [
        { name: 'h2', id: 'where--how', children: ['Where & how?'] },
        { name: 'p', children: ['Go ', { name: 'a', href: 'b.md#x', children: ['there'] }, '.'] },
      ],
    });
    expect(anchorOf('Coming from another reader')).toBe('coming-from-another-reader');
  });

  it('refuses what a page cannot show', () => {
    expect(() => readGuidePage('No title')).toThrow('# Title');
    expect(() => readGuidePage('# A\n\n![x](y.png)')).toThrow('pictures');
  });
});

describe('the guide in the window', () => {
  it('opens by its key, goes from page to page by its list and by links, and opens the web outside', async () => {
    const { user } = await renderApp();
    await user.keyboard('{F1}');
    const sheet = within(await screen.findByRole('dialog', { name: 'User guide' }));
    await sheet.findByRole('heading', { level: 1, name: 'The first ten minutes' });
    const text = sheet.getByRole('article');
    await waitFor(() => expect(document.activeElement).toBe(text));
    await user.click(sheet.getByRole('button', { name: 'Privacy' }));
    await sheet.findByRole('heading', { level: 1, name: 'Privacy' });
    expect(sheet.getByRole('button', { name: 'Privacy' }).getAttribute('aria-current')).toBe('page');
    await user.click(sheet.getByRole('button', { name: 'Export' }));
    await user.click(sheet.getByRole('link', { name: 'reference of templates' }));
    await sheet.findByRole('heading', { level: 1, name: 'Export templates' });
  });
});
