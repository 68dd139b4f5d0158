/** Relative links between the project's own pages lead to files that exist, at whatever depth a page is moved. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const pages = globSync(['*.md', '.github/*.md', '{build,electron,shared}/**/*.md'], {
  cwd: root,
  exclude: (path) => /(?:^|[\\/])node_modules$/.test(path),
}).map((path) => join(root, path));

/** Targets of a page's links and pictures, without web addresses and anchors. */
function relativeTargets(file: string): string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
    .filter((target) => !/^[a-z]+:|^#/.test(target))
    .map((target) => target.replace(/#.*$/, ''));
}

it('lead somewhere', () => {
  const dead = pages.flatMap((page) =>
    relativeTargets(page)
      .filter((target) => !existsSync(join(dirname(page), target)))
      .map((target) => `${relative(root, page)}: ${target}`),
  );
  expect(dead).toEqual([]);
  expect(pages.length).toBeGreaterThan(15);
});

it('are found for every page that explains a decision', () => {
  const contributing = join(root, '.github', 'CONTRIBUTING.md');
  const linked = relativeTargets(contributing).map((target) => join(dirname(contributing), target));
  const unlinked = pages.filter((page) => page.endsWith('README.md') && !linked.includes(page));
  expect(unlinked.map((page) => relative(root, page))).toEqual(['README.md']);
});

it('name files that exist, and every room of core has a page', () => {
  const core = join(root, 'electron', 'core');
  const from = (page: string) => [dirname(page), core, join(root, 'electron'), root, join(root, 'shared')];
  const named = pages
    .filter((page) => page.startsWith(join(root, 'electron')))
    .flatMap((page) =>
      Array.from(readFileSync(page, 'utf8').matchAll(/`([\w./-]+\.(?:ts|tsx|mjs))`/g), ([, path = '']) => ({
        page,
        path,
      })),
    );
  // A table names the files of a sub-room by their names alone.
  const isBelow = (page: string, name: string): boolean =>
    !name.includes('/') && globSync(`**/${name}`, { cwd: dirname(page) }).length > 0;
  const gone = named
    .filter(({ page, path }) => !from(page).some((folder) => existsSync(join(folder, path))))
    .filter(({ page, path }) => !isBelow(page, path))
    .map(({ page, path }) => `${relative(root, page)}: ${path}`);
  expect(gone).toEqual([]);
  expect(named.length).toBeGreaterThan(150);
  const rooms = readdirSync(core, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const silent = rooms
    .filter(({ name }) => !existsSync(join(core, name, 'README.md')))
    .map(({ name }) => name);
  expect(silent).toEqual([]);
});
