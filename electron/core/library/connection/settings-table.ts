/** The reader's settings: each stored as JSON under its name, defaults for the rest. */
import { defaultSettings } from '../../../../shared/default-settings.ts';
import { type Settings, someSettingsSchema } from '../../../../shared/model/settings.ts';
import type { Library } from './open.ts';
import { prepared } from './statements.ts';

/** A stored value that no longer fits its schema falls back to its default; it is not an error. */
export function getSettings(library: Library): Settings {
  const rows = prepared<{ name: string; value: string }>(
    library.db,
    'SELECT name, value FROM settings',
  ).all();
  const settings: Settings = { ...defaultSettings };
  for (const row of rows) {
    const one = someSettingsSchema.safeParse({ [row.name]: JSON.parse(row.value) });
    if (one.success) Object.assign(settings, one.data);
  }
  return settings;
}

/** What is stored under a name, be it one of the settings or something of the library's own; undefined: nothing. */
export function storedValue(library: Library, name: string): string | undefined {
  return prepared<{ value: string }>(library.db, 'SELECT value FROM settings WHERE name = ?').get(name)
    ?.value;
}

/** `value`: as JSON. */
export function storeValue(library: Library, name: string, value: string): void {
  prepared(
    library.db,
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value);
}

export function updateSettings(library: Library, change: Partial<Settings>): Settings {
  library.db
    .transaction(() => {
      for (const [name, value] of Object.entries(change)) {
        if (value !== undefined) storeValue(library, name, JSON.stringify(value));
      }
    })
    .immediate();
  return getSettings(library);
}
