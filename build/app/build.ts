/**
 * `npm run build`: the program in dist/app, with the better-sqlite3 of node_modules, or of the folder that is named for an Electron
 * which cannot load that one.
 */
import { stop } from '../root.ts';
import { ensureBuilt } from './build-app.ts';

const [sqliteFolder = null] = process.argv.slice(2);
try {
  await ensureBuilt(sqliteFolder);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  stop(
    /ENOSPC|no space left/i.test(message)
      ? 'The disk is full: Offprint could not be built. Make room, then run the same command again.'
      : `Offprint could not be built: ${message}`,
  );
}
