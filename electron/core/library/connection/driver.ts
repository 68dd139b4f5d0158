/** Loads better-sqlite3 where it can run, and says so where it cannot. The only file that requires the addon. */
import { createRequire } from 'node:module';
import type DatabaseConstructor from 'better-sqlite3';

export type Database = DatabaseConstructor.Database;

const require = createRequire(import.meta.url);

let loaded: typeof DatabaseConstructor | null = null;

/** Throws a plain Error with a sentence for people when the addon cannot run here. */
export function sqliteDriver(): typeof DatabaseConstructor {
  if (loaded !== null) return loaded;
  const { version } = require('better-sqlite3/package.json') as { version: string };
  // From 13 on the addon needs Node-API 10; below that it takes the whole process down instead of throwing.
  if (Number.parseInt(version, 10) >= 13 && Number(process.versions.napi) < 10) {
    throw new Error(
      `better-sqlite3 ${version} needs Node-API 10, and Node ${process.versions.node} has ${process.versions.napi}. Use Node 22.14 or newer.`,
    );
  }
  loaded = require('better-sqlite3') as typeof DatabaseConstructor;
  return loaded;
}
