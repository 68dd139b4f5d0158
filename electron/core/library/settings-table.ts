/** The reader's settings: each stored as JSON under its name, defaults for the rest. */
import { defaultSettings } from '../../../shared/default-settings.ts';
import { type Settings, settingsSchema } from '../../../shared/model/settings.ts';
import type { Library } from './open.ts';

/** A stored value that no longer fits its schema falls back to its default; it is not an error. */
export function getSettings(library: Library): Settings {
  const rows = library.db
    .prepare<[], { name: string; value: string }>('SELECT name, value FROM settings')
    .all();
  const settings: Settings = { ...defaultSettings };
  for (const row of rows) {
    const one = settingsSchema.partial().safeParse({ [row.name]: JSON.parse(row.value) });
    if (one.success) Object.assign(settings, one.data);
  }
  return settings;
}

export function updateSettings(library: Library, change: Partial<Settings>): Settings {
  const write = library.db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  library.db
    .transaction(() => {
      for (const [name, value] of Object.entries(change)) {
        if (value !== undefined) write.run(name, JSON.stringify(value));
      }
    })
    .immediate();
  return getSettings(library);
}
