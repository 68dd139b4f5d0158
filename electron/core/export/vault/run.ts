/** What one run of an export works with. */

import type { deselectedChoices, editedChoices } from '../../../../shared/export-choices.ts';
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import type { ExportedText } from '../../library/exports/export-texts-table.ts';
import type { ExportPorts } from '../article/export-ports.ts';
import { type CompiledProfile, compileProfile } from '../article/render-article.ts';
import type { Manifest } from '../files/manifest.ts';
import { comparable } from '../profiles/file-name.ts';
import { filesById } from './moved-files.ts';

export type WantedExport = {
  query: string;
  /** Articles beside those the query finds. */
  givenIds?: readonly number[];
  folder: string;
  dryRun: boolean;
  profile: ExportProfile;
  /** Of the words an export writes itself. */
  language: Language;
  onEdited: (typeof editedChoices)[number];
  onDeselected: (typeof deselectedChoices)[number];
};

export type ExportRun = WantedExport & {
  context: ExportPorts;
  /** The profile's templates, read once. */
  compiled: CompiledProfile;
  manifest: Manifest;
  /** Names no new file may have, in the form of `comparable`. */
  taken: Set<string>;
  /** Paths settled for articles that have no file yet, by identity: others link to them. */
  places: Map<string, string>;
  /** Path of a file the reader has renamed, by the short id in it; null: there is none. The folder is looked through once. */
  movedTo(shortId: string): Promise<string | null>;
  /** All that was in the manifest at the start. */
  imagesBefore: readonly string[];
  /** Written so far, to be kept in the library together. */
  texts: ExportedText[];
};

/** Throws `template-invalid`. */
export function startRun(context: ExportPorts, wanted: WantedExport, manifest: Manifest): ExportRun {
  const taken = new Set(Object.values(manifest.files).map((entry) => comparable(entry.path)));
  let moved: Promise<Map<string, string>> | null = null;
  return {
    ...wanted,
    context,
    compiled: compileProfile(wanted.profile),
    manifest,
    taken,
    places: new Map(),
    imagesBefore: Object.values(manifest.files).flatMap((entry) => entry.images ?? []),
    texts: [],
    async movedTo(shortId) {
      moved ??= filesById(wanted.folder, (path) => taken.has(comparable(path)));
      return (await moved).get(shortId) ?? null;
    },
  };
}
