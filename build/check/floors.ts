/**
 * Who may import whom. In each folder named here the rooms stand on floors, top to bottom: a room imports only from rooms on
 * floors below its own, types included. Rooms that share a floor do not import each other. A room that no floor lists is an
 * error, so that a new one gets its place here first.
 */
export const floors: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '': [['build'], ['electron', 'renderer'], ['shared']],
  electron: [
    ['app', 'cli'],
    ['core', 'preload.ts', 'thumbnail-preload.ts'],
  ],
  'electron/core': [
    ['core.ts'],
    ['core-types.ts', 'rescue', 'workers'],
    ['handlers'],
    ['background'],
    ['changes', 'export', 'import', 'offline-pack', 'sample', 'snippets'],
    ['full-text', 'images', 'recordings', 'forem'],
    ['feeds'],
    ['fetch-queue', 'rules'],
    ['http'],
    ['log'],
    ['library'],
    ['entries'],
    ['content'],
    ['text', 'base'],
  ],
  'electron/core/export': [
    ['targets'],
    ['vault'],
    ['forms'],
    ['files'],
    ['article'],
    ['xhtml'],
    ['profiles'],
    ['facts'],
    ['markdown'],
  ],
  'electron/core/forem': [['forem.ts'], ['accounts', 'discussions'], ['records', 'articles'], ['api']],
  'electron/core/feeds': [
    ['opml', 'doctor'],
    ['subscribe', 'older'],
    ['check'],
    ['discover'],
    ['sites'],
    ['read'],
  ],
  'electron/core/feeds/doctor': [['jobs.ts'], ['examine.ts'], ['examine-feed.ts'], ['rules'], ['document']],
  'electron/core/library': [
    ['jobs.ts'],
    ['exports', 'upkeep'],
    ['lists'],
    ['subscriptions'],
    ['articles'],
    ['fetched'],
    ['marks'],
    ['search'],
    ['damage'],
    ['texts'],
    ['connection'],
    ['migrations'],
  ],
  'electron/core/content': [
    ['extract', 'reading'],
    ['compare'],
    ['sanitise'],
    ['forem'],
    ['scan'],
    ['constructs'],
    ['tree'],
  ],
};

/** Rooms that only these files may import, whatever floor those are on. */
export const reserved: Readonly<Record<string, readonly string[]>> = {
  // The pool runs jobs by name: what implements them is loaded in a worker thread, or by core for short commands.
  'electron/core/workers': ['electron/core/core.ts'],
};

/** Modules of Node that compute and touch nothing. */
const pureNode = ['buffer', 'crypto', 'util', 'v8', 'zlib'];

export type Supplies = {
  folder: string;
  /** npm packages that the folder may import. Types of a package belong to it. */
  packages: readonly string[];
  /** Modules of Node: all, none, or these, without `node:`. */
  node: boolean | readonly string[];
};

/**
 * Which packages each folder may import. The first entry whose folder holds a file decides. A package that no entry names is
 * an error, so that every dependency has an owner; so is any module of Node in a folder of pure functions.
 */
export const supplies: readonly Supplies[] = [
  { folder: 'shared', packages: ['zod'], node: false },
  {
    folder: 'renderer',
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
  { folder: 'electron/app', packages: ['electron', 'electron-updater'], node: true },
  { folder: 'electron/preload.ts', packages: ['electron'], node: false },
  { folder: 'electron/thumbnail-preload.ts', packages: ['electron'], node: false },
  { folder: 'electron/cli', packages: ['@clack/core', 'string-width', 'hast'], node: true },
  {
    folder: 'electron/core/content',
    packages: [
      '@mozilla/readability',
      'defuddle',
      'diff',
      'entities',
      'hast',
      'hast-util-sanitize',
      'hast-util-to-html',
      'hast-util-to-string',
      'hast-util-to-text',
      'html-tag-names',
      'htmlparser2',
      'linkedom',
      'lowlight',
      'node-diff3',
      'parse5',
      'property-information',
      'svg-tag-names',
      'unified',
      'yaml',
    ],
    node: pureNode,
  },
  { folder: 'electron/core/text', packages: ['entities'], node: pureNode },
  { folder: 'electron/core/entries', packages: [], node: pureNode },
  { folder: 'electron/core/feeds/read', packages: ['rss-parser', 'entities', 'zod'], node: pureNode },
  { folder: 'electron/core/feeds/sites', packages: [], node: false },
  { folder: 'electron/core/feeds/discover', packages: [], node: false },
  { folder: 'electron/core/feeds', packages: ['entities'], node: true },
  { folder: 'electron/core/rules', packages: [], node: false },
  { folder: 'electron/core/fetch-queue', packages: [], node: false },
  { folder: 'electron/core/library', packages: ['better-sqlite3'], node: true },
  {
    folder: 'electron/core/http',
    packages: ['http-proxy-agent', 'https-proxy-agent', 'socks-proxy-agent'],
    node: true,
  },
  {
    folder: 'electron/core/export',
    packages: [
      'hast',
      'hast-util-to-html',
      'hast-util-to-string',
      'hast-util-to-text',
      'katex',
      'mdast',
      'remark-gfm',
      'remark-parse',
      'remark-rehype',
      'remark-stringify',
      'unified',
      'yaml',
      'yazl',
    ],
    node: true,
  },
  { folder: 'electron/core/forem', packages: ['zod'], node: pureNode },
  { folder: 'electron/core/import', packages: ['htmlparser2'], node: true },
  { folder: 'electron/core/sample', packages: ['zod'], node: true },
  { folder: 'electron/core/handlers', packages: ['zod'], node: true },
  { folder: 'electron/core/base', packages: ['piscina'], node: true },
  { folder: 'electron/core', packages: [], node: true },
  { folder: 'build/bench/empty-window', packages: ['electron'], node: true },
  { folder: 'build/bench', packages: ['playwright', 'rss-parser', 'vite', 'vitest'], node: true },
  { folder: 'build/check', packages: ['dependency-cruiser', '@swc/core'], node: true },
  { folder: 'build/package', packages: ['electron-builder'], node: true },
  {
    // The guide's Markdown is read when the page is built.
    folder: 'build/vite',
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
    packages: ['electron', '@electron/fuses', 'yauzl'],
    node: true,
  },
  {
    folder: 'build',
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
