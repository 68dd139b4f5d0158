/** One round: a library of an earlier version is opened, whoever opens it is killed, and it is opened again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../../../electron/core/library/connection/open.ts';
import { inspectBackup } from '../../../electron/core/library/upkeep/backups.ts';
import { problemsOf } from './inspect.ts';

/** The first that has the tables as they are now; how its predecessors are brought there is a test of its own. */
const earlyVersion = 5;
const articles = 3000;

const openerFile = fileURLToPath(new URL('./opener.ts', import.meta.url));

/** A library of that version with articles, a third of them saved. */
export function makeEarlyLibrary(folder: string): void {
  const library = openLibrary(folder, { upTo: earlyVersion });
  const { db } = library;
  db.transaction(() => {
    db.exec(`
      INSERT INTO feeds (id, url, feed_title, added_at) VALUES (1, 'https://feeds.example/one', 'One', 1);
      INSERT INTO feed_schedule (feed_id, next_check_at) VALUES (1, 9e15);
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${articles})
        INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at, is_saved)
        SELECT i, 1, 'k' || i, i, i * 1000, i % 3 = 0 FROM n;
      INSERT INTO articles (id, guid, title, stored_at, snippet, word_count, reading_minutes, flags, content_hash)
        SELECT id, key, 'About ' || id, 1, '', 100, 1, 0, '' FROM article_state;
      INSERT INTO article_content (id, html)
        SELECT id, pack_markup('<p>The text of <a href="https://pages.example/' || id || '">' || id || '</a></p>') FROM articles;
      INSERT INTO articles_fts (rowid, title, author, body, code, tags)
        SELECT id, title, '', 'The text of ' || id, '', '' FROM articles;
    `);
  })();
  library.close();
}

/** What is wrong afterwards. `whenMs`: from when it begins to open. */
export async function migrationRound(
  folder: string,
  whenMs: number,
): Promise<{ interrupted: boolean; problems: string[] }> {
  const child = spawn(process.execPath, [openerFile, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') void wait(whenMs).then(() => child.kill('SIGKILL'));
    said += text;
  });
  await once(child, 'close');
  const problems = problemsOf(folder);
  const library = openLibrary(folder);
  try {
    const found = library.db
      .prepare('SELECT count(*) AS articles, sum(is_saved) AS saved FROM article_state')
      .get();
    const wanted = { articles, saved: Math.floor(articles / 3) };
    if (JSON.stringify(found) !== JSON.stringify(wanted)) problems.push(`it has ${JSON.stringify(found)}`);
  } finally {
    library.close();
  }
  // The copy that is made before may have been cut off; one that can be opened at all is whole.
  for (const name of readdirSync(join(folder, 'backups')).filter((one) => one.endsWith('.db'))) {
    try {
      inspectBackup(join(folder, 'backups', name));
    } catch (error) {
      problems.push(`${name}: ${String(error)}`);
    }
  }
  return { interrupted: !said.includes('done'), problems };
}
