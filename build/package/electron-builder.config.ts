/** What electron-builder makes of dist/app, for each system. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { appFolder, root } from '../root.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';

export function electronBuilderConfiguration(runtime: ElectronRuntime): Configuration {
  return {
    appId: 'org.offprint.Offprint',
    productName: 'Offprint',
    copyright: 'Copyright © 2026 the Offprint authors',
    directories: {
      app: appFolder,
      output: join(root, 'release'),
      buildResources: join(root, 'build', 'icons'),
    },
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    // The one addon is Node-API and comes prebuilt: nothing is compiled.
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    asar: true,
    // Threads and addons are loaded by path.
    asarUnpack: ['*.js', '*.cjs', 'chunks/**', 'sample/**'],
    // The staged modules lie beside the archive, where Node looks next. Left to itself electron-builder would collect
    // the project's own dependencies, which are bundled already, and another better-sqlite3 than the runtime can load.
    files: ['**/*', '!node_modules/**'],
    extraResources: [
      { from: join(appFolder, 'node_modules'), to: 'node_modules' },
      { from: join(root, 'LICENSE'), to: 'LICENSE.offprint.txt' },
    ],
    electronFuses: {
      // The program is no Node: nobody gets to run a script in its name.
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      // Where the system can check it (macOS, Windows), what is in the archive is what was built.
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      // Pages come by Offprint's own scheme.
      grantFileProtocolExtraPrivileges: false,
      // There are no cookies; asking the keyring for their key at each start would be for nothing.
      enableCookieEncryption: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    },
    // The stand-in for Electron's default app (see build/runtime) has no place in a package.
    afterPack: async (context) => {
      rmSync(join(context.appOutDir, 'resources', 'app'), { recursive: true, force: true });
    },
    linux: { category: 'News', icon: join(root, 'build', 'icons', 'offprint.svg'), target: ['tar.gz'] },
    mac: { category: 'public.app-category.news', target: ['zip'] },
    win: { target: ['zip'] },
  };
}
