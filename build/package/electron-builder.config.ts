/** What electron-builder makes of dist/app, for each system. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { linkSchemes } from '../../electron/app/system-actions.ts';
import { appFolder, root } from '../root.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';
import { appId, description, maintainer, mediaTypes, summary, updatesFrom } from './facts.ts';
import { desktopActions, desktopKeys } from './linux/desktop-entry.ts';

const drawn = join(root, 'build', 'icons', 'drawn');
const commandFolder = join(root, 'build', 'package', 'command');

/** What electron-builder fills in. */
const filled = (name: string): string => `\${${name}}`;

/** As macOS and Windows register them; Linux by its desktop entry. */
const protocols = [{ name: 'Feed', schemes: [...linkSchemes], role: 'Viewer' as const }];
const fileAssociations = [
  { ext: 'opml', name: 'List of feeds', mimeType: mediaTypes[0], role: 'Viewer' as const },
  { ext: ['rss', 'atom'], name: 'Feed', role: 'Viewer' as const, rank: 'Alternate' as const },
];

/** Signing is by electron-builder's own variables: https://www.electron.build/docs/features/code-signing */
const isSignedForMac = ['CSC_LINK', 'CSC_NAME'].some((name) => (process.env[name] ?? '') !== '');
const isNotarised =
  isSignedForMac && ['APPLE_ID', 'APPLE_API_KEY'].some((name) => (process.env[name] ?? '') !== '');

/** `isUniversal`: for both processors of macOS, whose Electrons electron-builder fetches itself. */
export function electronBuilderConfiguration(runtime: ElectronRuntime, isUniversal = false): Configuration {
  return {
    appId,
    productName: 'Offprint',
    copyright: 'Copyright © 2026 the Offprint authors',
    directories: {
      app: appFolder,
      output: join(root, 'release'),
      buildResources: drawn,
    },
    electronVersion: runtime.version,
    ...(isUniversal ? {} : { electronDist: runtime.folder }),
    // The one addon is Node-API and comes prebuilt: nothing is compiled.
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    ...(updatesFrom === null
      ? {}
      : {
          extraMetadata: { offprintUpdates: updatesFrom },
          publish: { provider: 'generic', url: updatesFrom },
        }),
    asar: true,
    // Threads and addons are loaded by path.
    asarUnpack: ['*.js', '*.cjs', 'chunks/**', 'sample/**'],
    // The staged modules lie beside the archive, where Node looks next. Left to itself electron-builder would collect
    // the project's own dependencies, which are bundled already, and another better-sqlite3 than the runtime can load.
    files: ['**/*', '!node_modules/**'],
    extraResources: [
      { from: join(appFolder, 'node_modules'), to: 'node_modules' },
      { from: join(root, 'LICENSE'), to: 'LICENSE.offprint.txt' },
      process.platform === 'win32'
        ? { from: join(commandFolder, 'offprint.cmd'), to: 'bin/offprint.cmd' }
        : { from: join(commandFolder, 'offprint'), to: 'bin/offprint' },
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
    artifactName: `${['name', 'version', 'os', 'arch'].map(filled).join('-')}.${filled('ext')}`,
    protocols,
    fileAssociations,
    linux: {
      executableName: 'offprint',
      category: 'Network',
      icon: join(drawn, 'png'),
      maintainer,
      synopsis: summary,
      description,
      desktop: { entry: desktopKeys, desktopActions: desktopActions('offprint') },
    },
    mac: {
      category: 'public.app-category.news',
      icon: join(drawn, 'offprint.icns'),
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: join(root, 'build', 'package', 'mac.entitlements.plist'),
      entitlementsInherit: join(root, 'build', 'package', 'mac.entitlements.plist'),
      // Without a certificate it is signed by nobody: Apple's processors start nothing that is not signed at all.
      ...(isSignedForMac ? {} : { identity: '-' }),
      notarize: isNotarised,
      // The addon comes for both processors, one file each, in both halves of the program.
      x64ArchFiles: '**/prebuilds/darwin-*',
    },
    dmg: { title: `Offprint ${filled('version')}` },
    win: { icon: join(drawn, 'offprint.ico') },
    nsis: {
      oneClick: true,
      // For the one who installs it: no administrator is asked.
      perMachine: false,
      // The library is theirs.
      deleteAppDataOnUninstall: false,
      installerIcon: join(drawn, 'offprint.ico'),
      uninstallerIcon: join(drawn, 'offprint.ico'),
      license: join(root, 'LICENSE'),
    },
  };
}
