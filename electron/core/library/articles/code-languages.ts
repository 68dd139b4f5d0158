/** What the code of the library's articles is written in. */
import type { CodeLanguage } from '../../../../shared/model/snippets.ts';
import { sqliteDriver } from '../connection/driver.ts';

/** The most frequent first. Reads a whole index, so it runs in the pool, on a connection of its own. */
export function codeLanguages({ file }: { file: string }): CodeLanguage[] {
  const Driver = sqliteDriver();
  const db = new Driver(file, { readonly: true, fileMustExist: true });
  try {
    return db
      .prepare<[], CodeLanguage>(
        'SELECT language AS name, count(*) AS articles FROM code_languages GROUP BY language ORDER BY articles DESC, name',
      )
      .all();
  } finally {
    db.close();
  }
}
