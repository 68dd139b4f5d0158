/** One article on its way into the folder: whether its file is new, as it was, to be changed, or the reader's by now. */
import { join } from 'node:path';
import type { ExportedFile } from '../../../../shared/model/exports.ts';
import type { ExportFacts } from '../../library/exports/export-facts.ts';
import { readForemRecordOf } from '../../library/fetched/forem-records-table.ts';
import { annotationsOf } from '../../library/marks/annotations-table.ts';
import type { PackedText } from '../../library/texts/packed-texts.ts';
import type { ExportLinks } from '../article/export-links.ts';
import { articlePath } from '../article/render-article.ts';
import { storedPictures } from '../article/stored-pictures.ts';
import { type PackedArticle, toExportArticle, unpackedArticle } from '../article/to-export-article.ts';
import { discussionFor, wantsDiscussion } from '../facts/discussion-wanted.ts';
import { identityOf, shortId } from '../facts/identity.ts';
import { factsIfThere, isFullCode, readIfThere } from '../files/files.ts';
import { hashText, type ManifestEntry } from '../files/manifest.ts';
import { freePlace } from './free-place.ts';
import type { FileToMake, MadeFile } from './make-files.ts';
import { type FileSoFar, putBeside, withQuery } from './put-beside.ts';
import type { ExportRun } from './run.ts';

/** An article whose text has to be made. */
export type WantedFile = {
  facts: ExportFacts;
  identity: string;
  entry: ManifestEntry | undefined;
  /** Where its file is now, be it where it was put or where the reader moved it; null: nowhere. */
  known: string | null;
  stamp: string;
  links: ExportLinks;
  file: FileSoFar;
};

export type Looked = { articleId: number; file: ExportedFile } | { wanted: WantedFile };

/**
 * What became of an article that is as it was when its file was written; else what is to be made. Never throws: one whose file
 * cannot be looked at costs only itself.
 */
export async function leaveOrWant(
  run: ExportRun,
  facts: ExportFacts,
  stamp: string,
  links: ExportLinks,
): Promise<Looked> {
  const { summary } = facts;
  const identity = identityOf(facts.feedUrl, summary.key);
  const entry = run.manifest.files[identity];
  const file: FileSoFar = {
    articleId: summary.id,
    title: summary.title,
    path: entry?.path ?? '',
    reason: null,
    besidePath: null,
  };
  try {
    const known = entry === undefined ? null : await findFile(run, identity, entry);
    if (known !== null && entry?.stamp === stamp && entry.aside === undefined) {
      const done = await leaveAsItIs(run, identity, { ...entry, path: known }, file);
      if (done !== null) return { articleId: summary.id, file: done };
    }
    return { wanted: { facts, identity, entry, known, stamp, links, file } };
  } catch (error) {
    return { articleId: summary.id, file: failed(file, error) };
  }
}

export function failed(file: FileSoFar, error: unknown): ExportedFile {
  return { ...file, action: 'failed', reason: error instanceof Error ? error.message : String(error) };
}

/** Where the file of that entry is now, be it where it was put or where the reader moved it; null: nowhere. */
async function findFile(run: ExportRun, identity: string, entry: ManifestEntry): Promise<string | null> {
  if ((await factsIfThere(join(run.folder, entry.path))) !== null) return entry.path;
  return await run.movedTo(shortId(identity));
}

/** For an article that is as it was when its file was written. null: there is no file any more. */
async function leaveAsItIs(
  run: ExportRun,
  identity: string,
  entry: ManifestEntry,
  file: FileSoFar,
): Promise<ExportedFile | null> {
  const place = join(run.folder, entry.path);
  const facts = await factsIfThere(place);
  if (facts === null) return null;
  const done = (action: 'unchanged' | 'kept', more: Partial<ManifestEntry> = {}): ExportedFile => {
    if (!run.dryRun) run.manifest.files[identity] = { ...withQuery(entry, run.query), ...more };
    const reason = action === 'kept' ? 'edited-since-export' : null;
    return { ...file, path: entry.path, action, reason };
  };
  if (facts.size === entry.size && facts.mtimeMs === entry.mtimeMs) return done('unchanged');
  const present = await readIfThere(place);
  if (present === null) return null;
  // Copied, checked out or synchronised: another time, the same bytes.
  return hashText(present) === entry.sha256 ? done('unchanged', facts) : done('kept');
}

/** What the thread that makes the file needs to know. Settles its place: to be called in the order of the articles. */
export function fileToMake(run: ExportRun, wanted: WantedFile, text: PackedText): FileToMake {
  const { library } = run.context;
  const { facts, identity, entry, known, links } = wanted;
  const { id } = facts.summary;
  // Nothing is asked for that the facts have not: most articles are text alone.
  const pictures = facts.pictures === '' ? null : storedPictures(library, id);
  const record = facts.record === null ? null : readForemRecordOf(library, id);
  const article = toExportArticle(
    { ...facts, html: '', isFromPage: text.isFromPage, record },
    shortId(identity),
    {
      images: pictures?.names ?? {},
      exported: null,
      annotations: facts.annotations === '[]' ? [] : annotationsOf(library, id),
      links,
      discussion:
        facts.discussion === undefined ? null : discussionFor(library, id, wantsDiscussion(run.profile)),
      wordsLanguage: run.language,
    },
  );
  // What was moved aside goes back to where it was.
  const from = known ?? entry?.path ?? null;
  const packed = { article, html: text.html };
  const settled = entry?.aside ?? from ?? run.places.get(identity);
  return {
    packed,
    identity,
    path: settled ?? freePlace(run, identity, plainPath(run, packed)),
    from,
    last: entry === undefined ? null : { sha256: entry.sha256, exportedAt: entry.exportedAt },
    noted: { queries: withQuery(entry, run.query).queries, stamp: wanted.stamp },
    pictures: pictures?.sources ?? new Map(),
  };
}

/** Where the profile puts it, whatever else is there. Only a path that names what the text alone may tell has it unpacked. */
function plainPath({ profile, compiled }: ExportRun, packed: PackedArticle): string {
  return articlePath(/\bcanonical\b/.test(profile.path) ? unpackedArticle(packed) : packed.article, compiled);
}

/** Enters what was made in the manifest. Throws where the disk is full. */
export async function settleMade(
  run: ExportRun,
  { identity, entry, file, stamp }: WantedFile,
  { path, from }: FileToMake,
  made: MadeFile,
): Promise<ExportedFile> {
  if (made.kind === 'failed') {
    const error = Object.assign(new Error(made.reason), { code: made.code });
    if (isFullCode(made.code)) throw error;
    return failed(file, error);
  }
  if (made.kind === 'theirs') {
    const { text, sha256 } = made;
    const newText = { text, path: from ?? path, stamp, sha256 };
    return await putBeside(run, { identity, entry, file }, newText);
  }
  if (!run.dryRun) run.manifest.files[identity] = made.entry;
  if (made.packed !== null) run.texts.push({ identity, sha256: made.entry.sha256, packed: made.packed });
  return { ...file, path, action: made.action };
}
