/**
 * Who may import whom, from the design: folders of our own, and the npm packages each folder may use. A package no folder
 * names is a problem, so that every dependency has an owner.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { filesBelow } from '../root.ts';
import { importsOf } from './imports.ts';

type Layer = {
  folder: string;
  /** Folders of the project it may import from, besides itself. */
  folders: readonly string[];
  packages: readonly string[];
  /** Node's own modules. */
  node: boolean | readonly string[];
};

/** Of Node's modules those that compute and touch nothing. */
const pureNode = ['node:crypto', 'node:util', 'node:zlib'];

/** The first layer whose folder holds a file is that file's layer. */
export const layers: readonly Layer[] = [
  { folder: 'shared', folders: [], packages: ['zod'], node: false },
  {
    folder: 'renderer',
    folders: ['shared'],
    packages: [
      'zod',
      'react',
      'react-dom',
      'react-aria-components',
      'lucide-react',
      'zustand',
      '@tanstack/react-virtual',
      'dompurify',
      'katex',
      '@fontsource-variable/inter',
      '@fontsource-variable/source-serif-4',
      '@fontsource-variable/jetbrains-mono',
    ],
    node: false,
  },
  {
    folder: 'electron/app',
    folders: ['electron/core', 'shared'],
    packages: ['electron', 'electron-updater'],
    node: true,
  },
  { folder: 'electron/preload.ts', folders: ['shared'], packages: ['electron'], node: false },
  { folder: 'electron/thumbnail-preload.ts', folders: ['shared'], packages: ['electron'], node: false },
  {
    folder: 'electron/cli',
    folders: ['electron/core', 'shared'],
    packages: ['@clack/core', 'string-width', 'hast'],
    node: true,
  },
  {
    folder: 'electron/core/content/extract',
    folders: [
      'shared',
      'electron/core/content',
      'electron/core/text/decode.ts',
      'electron/core/text/dates.ts',
    ],
    packages: [
      'hast',
      'parse5',
      'hast-util-to-string',
      'entities',
      'linkedom',
      '@mozilla/readability',
      'defuddle',
    ],
    node: pureNode,
  },
  {
    folder: 'electron/core/content',
    folders: ['shared', 'electron/core/forem', 'electron/core/entries/parsed-feed.ts'],
    packages: [
      'unified',
      'hast',
      'parse5',
      'property-information',
      'hast-util-to-html',
      'hast-util-sanitize',
      'hast-util-to-string',
      'hast-util-to-text',
      'html-tag-names',
      'svg-tag-names',
      'htmlparser2',
      'entities',
      'lowlight',
      'diff',
      'node-diff3',
    ],
    node: pureNode,
  },
  {
    folder: 'electron/core/forem',
    folders: ['shared', 'electron/core/content'],
    packages: ['hast', 'hast-util-to-string', 'yaml'],
    node: false,
  },
  {
    folder: 'electron/core/search',
    folders: [
      'shared',
      'electron/core/content',
      'electron/core/entries/article-flags.ts',
      'electron/core/library/texts/article-ids.ts',
      'electron/core/library/search/offline-conditions.ts',
    ],
    packages: [],
    node: false,
  },
  {
    folder: 'electron/core/library',
    folders: [
      'shared',
      'electron/core/search',
      'electron/core/content',
      'electron/core/content/constructs/images.ts',
      'electron/core/entries/parsed-feed.ts',
      'electron/core/entries/item-batches.ts',
      'electron/core/entries/item-title.ts',
      'electron/core/base/events.ts',
      'electron/core/base/make-folder.ts',
      'electron/core/base/process-running.ts',
    ],
    packages: ['better-sqlite3'],
    node: true,
  },
  {
    folder: 'electron/core/http',
    folders: ['shared'],
    packages: ['http-proxy-agent', 'https-proxy-agent', 'socks-proxy-agent'],
    node: true,
  },
  {
    folder: 'electron/core/export',
    folders: ['shared', 'electron/core'],
    packages: [
      'unified',
      'remark-gfm',
      'remark-parse',
      'remark-rehype',
      'remark-stringify',
      'hast',
      'mdast',
      'hast-util-to-html',
      'hast-util-to-string',
      'hast-util-to-text',
      'katex',
      'yaml',
      'yazl',
    ],
    node: true,
  },
  {
    folder: 'electron/core/feeds',
    folders: ['shared', 'electron/core'],
    packages: ['rss-parser', 'entities', 'zod'],
    node: true,
  },
  {
    folder: 'electron/core/import',
    folders: ['shared', 'electron/core'],
    packages: ['htmlparser2'],
    node: true,
  },
  { folder: 'electron/core', folders: ['shared'], packages: ['piscina', 'zod'], node: true },
  {
    folder: 'build/bench',
    folders: ['build', 'electron/core', 'shared'],
    packages: ['playwright', 'rss-parser', 'vite', 'vitest'],
    node: true,
  },
  {
    // What the package tells the system of is said where it is done.
    folder: 'build/package',
    folders: ['build', 'electron/cli', 'electron/app/system-actions.ts', 'shared/texts/en/app.ts'],
    packages: ['electron-builder'],
    node: true,
  },
  {
    // The guide's Markdown is read when the page is built.
    folder: 'build/vite',
    folders: ['build', 'renderer/guide'],
    packages: [
      'vite',
      'vitest',
      '@vitejs/plugin-react',
      'hast',
      'hast-util-to-string',
      'remark-gfm',
      'remark-parse',
      'remark-rehype',
      'unified',
    ],
    node: true,
  },
  {
    // It finds the Electron whose version the package of that name tells, or one like it.
    folder: 'build/runtime',
    folders: ['build'],
    packages: ['electron', '@electron/fuses', 'yauzl'],
    node: true,
  },
  {
    folder: 'build',
    folders: [],
    packages: [
      'vite',
      'vitest',
      '@vitejs/plugin-react',
      '@electron/fuses',
      'electron-builder',
      'yauzl',
      'playwright',
    ],
    node: true,
  },
];

/** Stages that are pure functions: they know neither the library nor the network. */
const pureStages = [
  'decode',
  'repair',
  'parse',
  'json-feed',
  'normalise',
  'dates',
  'identity',
  'discover',
  'find-feed',
  'opml',
  'opml-batches',
  'opml-write',
  'schedule',
  'read-feed',
  'address',
  'sites/code-hosts',
  'sites/discussion',
  'sites/known-sites',
  'sites/packages',
  'sites/site',
  'sites/social',
  'sites/well-known',
  'sites/writing',
].map((name) => `electron/core/feeds/${name}.ts`);
const impureFolders = [
  'electron/core/library',
  'electron/core/offline',
  'electron/core/http/request.ts',
  'electron/core/http/fetch.ts',
];

/** One sentence a problem; empty when the layers hold. `projectRoot`: the folder with electron/, renderer/, shared/. */
export function findLayerProblems(projectRoot: string): string[] {
  const problems: string[] = [];
  for (const folder of ['shared', 'electron', 'renderer', 'build']) {
    const start = join(projectRoot, folder);
    if (!existsSync(start)) continue;
    for (const file of filesBelow(start).filter((name) => /\.(?:tsx?|mjs)$/.test(name))) {
      problems.push(...problemsOf(projectRoot, file));
    }
  }
  return problems;
}

function problemsOf(projectRoot: string, file: string): string[] {
  const name = relative(projectRoot, file).split(sep).join('/');
  const layer = layers.find((one) => isInside(name, one.folder));
  if (layer === undefined) return [`${name} belongs to no layer`];
  return importsOf(readFileSync(file, 'utf8'), name).flatMap((specifier) => {
    const reason = specifier.startsWith('.')
      ? folderProblem(
          layer,
          name,
          relative(projectRoot, join(dirname(file), specifier))
            .split(sep)
            .join('/'),
        )
      : packageProblem(layer, specifier);
    return reason === null ? [] : [`${name} imports ${specifier}: ${reason}`];
  });
}

function folderProblem(layer: Layer, from: string, to: string): string | null {
  if (pureStages.includes(from) && impureFolders.some((folder) => isInside(to, folder))) {
    return 'a pure stage knows neither the library nor the network';
  }
  if (isInside(to, layer.folder) || layer.folders.some((folder) => isInside(to, folder))) return null;
  return `${layer.folder} may import from ${layer.folders.join(', ') || 'itself only'}`;
}

function packageProblem(layer: Layer, specifier: string): string | null {
  if (specifier.startsWith('node:')) {
    if (layer.node === true || (Array.isArray(layer.node) && layer.node.includes(specifier))) return null;
    return `${layer.folder} may not use ${specifier}`;
  }
  const packageName = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (layer.packages.includes(packageName)) return null;
  const owner = layers.find((one) => one.packages.includes(packageName));
  return owner === undefined
    ? `${packageName} is assigned to no folder`
    : `${packageName} belongs to ${owner.folder}, not to ${layer.folder}`;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
