/** `npm run build`: the program in dist/app, with the better-sqlite3 of node_modules. */
import { ensureBuilt } from './build-app.ts';

await ensureBuilt(null);
