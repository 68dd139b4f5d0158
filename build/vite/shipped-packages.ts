/** Notes the npm packages whose code or files go into what is built, by their folders. */
import type { Plugin } from 'vite';

/** The last package on the path: one may lie in another's node_modules. */
const packageFolder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** `folders` grows with each build. */
export function notePackages(folders: Set<string>): Plugin {
  return {
    name: 'offprint-shipped-packages',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const folder = packageFolder.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[1];
        if (folder !== undefined) folders.add(folder);
      }
    },
  };
}
