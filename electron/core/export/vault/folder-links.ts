/** Where the articles that a selection's texts link to have their files, as far as they are in the folder or come into it. */
import { join } from 'node:path';
import { findArticleId } from '../../library/article-read.ts';
import { linksAmong } from '../../library/mentions.ts';
import { articlePath } from '../render-article.ts';
import { toExportArticle } from '../to-export-article.ts';
import { articleIfThere } from './article-if-there.ts';
import { factsIfThere } from './files.ts';
import { freePlace } from './free-place.ts';
import { identityOf, isBook, partsOfIdentity, shortId } from './identity.ts';
import type { ManifestEntry } from './manifest.ts';
import type { ExportRun } from './run.ts';

/** Key of an address → path below the export folder. */
export type FileLinks = Record<string, string>;

/**
 * For each article of the selection that links to others with files: those links. `ids` oldest first: of several articles of one
 * address the newest is meant. What has no file yet gets its place here (`run.places`).
 */
export async function folderLinks(
  run: ExportRun,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<Map<number, FileLinks>> {
  const links = new Map<number, FileLinks>();
  if (run.profile.articleLinks === 'original') return links;
  const { library } = run.context;
  const selected = new Set(ids);
  for (const { target, keys, sources } of await linksAmong(
    library,
    selected,
    [...staying(run, selected), ...ids],
    signal,
  )) {
    const path = await placeOf(run, target);
    if (path === null) continue;
    for (const source of sources) {
      const own = links.get(source) ?? {};
      for (const key of keys) own[key] = path;
      links.set(source, own);
    }
  }
  return links;
}

/** Articles with a file in the folder that another selection has put there, or that stays when it is no longer selected. */
function staying(run: ExportRun, selected: ReadonlySet<number>): number[] {
  const ids: number[] = [];
  for (const [identity, entry] of Object.entries(run.manifest.files)) {
    if (isBook(identity) || entry.aside !== undefined || isGoing(run, entry)) continue;
    const { feedUrl, key } = partsOfIdentity(identity);
    const id = findArticleId(run.context.library, feedUrl, key);
    if (id !== null && !selected.has(id)) ids.push(id);
  }
  return ids;
}

function isGoing({ query, onDeselected }: ExportRun, { queries }: ManifestEntry): boolean {
  return (
    (onDeselected === 'move' || onDeselected === 'remove') && queries.length === 1 && queries[0] === query
  );
}

async function placeOf(run: ExportRun, articleId: number): Promise<string | null> {
  const article = articleIfThere(run.context.library, articleId);
  if (article === null) return null;
  const identity = identityOf(article.feedUrl, article.summary.key);
  const entry = run.manifest.files[identity];
  if (entry !== undefined) {
    const path = entry.aside ?? entry.path;
    if ((await factsIfThere(join(run.folder, path))) !== null) return path;
    return (await run.movedTo(shortId(identity))) ?? path;
  }
  const settled = run.places.get(identity);
  if (settled !== undefined) return settled;
  const plain = articlePath(toExportArticle(article, shortId(identity), {}, null, []), run.compiled);
  const path = freePlace(run, identity, plain);
  run.places.set(identity, path);
  return path;
}
