/** A library as full as one can become: a thousand feeds with long names in folders, long titles, some from right to left. */
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { fillLibrary } from './filled-library.ts';

export const fullFeeds = 1_000;
const folders = 20;
export const longNameLength = 60;
export const longTitleLength = 300;

const latin = 'Notes on keeping a garden of small programs that outlive the machines they were written for ';
const hebrew = 'רשימות על גן של תוכנות קטנות שמאריכות ימים יותר מן המכונות שעליהן נכתבו ';
const arabic = 'ملاحظات عن حديقة من البرامج الصغيرة التي تعيش أطول من الأجهزة التي كتبت لها ';
/** Nothing in it that a line could be broken at. */
const unbroken = 'std::collections::hash_map::OccupiedEntry<CopyOnWrite<GardenBed>>';

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

const titles = [latin, hebrew, arabic, unbroken].map((text) => repeated(text, longTitleLength));
const names = [latin, hebrew, arabic].map((text) => text.slice(0, longNameLength - 5));

/** Makes the library in `folder` and closes it. Ids of the articles go from 1, the oldest, to `articles`. */
export function makeFullLibrary(folder: string, { articles }: { articles: number }): void {
  const library = openLibrary(folder);
  fillLibrary(library, { articles, feeds: fullFeeds, withIndex: false });
  const { db } = library;
  const setTitle = db.prepare('UPDATE articles SET title = ?, snippet = ? WHERE id = ?');
  const setFeed = db.prepare('UPDATE feeds SET feed_title = ?, folder_id = ? WHERE id = ?');
  const addFolder = db.prepare('INSERT INTO folders (id, name) VALUES (?, ?)');
  db.transaction(() => {
    for (let id = 1; id <= folders; id += 1) addFolder.run(id, `${latin.slice(0, 40)}${id}`);
    for (let id = 1; id <= fullFeeds; id += 1) {
      const name = `${names[id % names.length]} ${String(id).padStart(4, '0')}`;
      setFeed.run(name, id % 2 === 0 ? null : 1 + (id % folders), id);
    }
    for (let id = 1; id <= articles; id += 1) {
      // Every fourth one is long: short and long ones meet in every screenful.
      if (id % 4 === 0) setTitle.run(titles[(id / 4) % titles.length], repeated(latin, 280), id);
    }
  })();
  library.close();
}
