/** How the text of an exported file names its pictures, and which of them it names. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { relativePath } from '../markdown/relative-path.ts';

export type ImageLinks = {
  /** What to write for a picture; null: no file of it is known, so its address stands. */
  pathOf: (originalUrl: string) => string | null;
  /** Those asked for so far, each file once, in order. */
  used: () => PlacedImage[];
};

/**
 * `names`: original address → name of the file. `folder`: where the files are put; `path`: the file that names them; both
 * below the export folder.
 */
export function linkedImages(
  names: Readonly<Record<string, string>>,
  folder: string,
  path: string,
  kind: ExportProfile['imageLinks'],
): ImageLinks {
  const used = new Map<string, PlacedImage>();
  return {
    pathOf: (originalUrl) => {
      const name = Object.hasOwn(names, originalUrl) ? names[originalUrl] : undefined;
      if (name === undefined || kind === 'remote') return null;
      const place = folder === '' ? name : `${folder}/${name}`;
      used.set(place, { name, path: place });
      if (kind === 'root') return `/${place}`;
      const relative = relativePath(path, place);
      return kind === 'dotted' && !relative.startsWith('.') ? `./${relative}` : relative;
    },
    used: () => [...used.values()],
  };
}

/** A stored picture: the name of its file in the library's export, and its path below the export folder. */
export type PlacedImage = { name: string; path: string };
