/** Builds the program into dist/app, unless nothing it is made of has changed since the last time. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { appFolder, root, say } from '../root.ts';
import { nodeBuilds, unbundledModules } from '../vite/node.config.ts';
import { notePackages } from '../vite/shipped-packages.ts';
import { buildStamp, isBuilt, markBuilt } from './build-stamp.ts';
import { writeLicences } from './licences.ts';
import { stageModules } from './stage-modules.ts';

/** Those that the running program shows itself: window, tray, menu bar. */
const shownIcons = [
  'png/16x16.png',
  'png/24x24.png',
  'png/32x32.png',
  'png/256x256.png',
  'menuBarTemplate.png',
  'menuBarTemplate@2x.png',
];

/** `sqliteFolder`: a node_modules folder with the better-sqlite3 that is laid beside the program; null: the project's own. */
export async function ensureBuilt(sqliteFolder: string | null): Promise<void> {
  const stamp = buildStamp(sqliteFolder);
  if (isBuilt(stamp)) return;
  say('Building Offprint …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(appFolder, { recursive: true });
  const environment = process.env.NODE_ENV;
  const shipped = new Set(unbundledModules.map((name) => join(root, 'node_modules', name)));
  const plugins = [notePackages(shipped)];
  for (const config of nodeBuilds()) await build({ ...config, plugins });
  await build({ configFile: join(root, 'build', 'vite', 'renderer.config.ts'), logLevel: 'warn', plugins });
  // Vite sets it for the whole process: tests and the live server that follow would get React's production build.
  if (environment === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = environment;
  cpSync(join(root, 'electron', 'core', 'sample', 'library'), join(appFolder, 'sample'), { recursive: true });
  for (const name of shownIcons) {
    cpSync(join(root, 'build', 'icons', 'drawn', name), join(appFolder, 'icons', basename(name)));
  }
  writeManifest();
  writeLicences(shipped);
  stageModules(sqliteFolder);
  markBuilt(stamp);
}

/** The app's own package.json: what Electron and electron-builder read. */
function writeManifest(): void {
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const manifest = {
    name: project.name,
    productName: 'Offprint',
    version: project.version,
    description: project.description,
    license: project.license,
    author: project.author,
    type: 'module',
    main: 'main.js',
    // Linux tells by it which desktop entry a window belongs to.
    desktopName: 'org.offprint.Offprint.desktop',
  };
  writeFileSync(join(appFolder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
