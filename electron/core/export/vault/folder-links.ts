/** Where the articles that a selection's texts link to have their files, as far as they are in the folder or come into it. */
import { join } from 'node:path';
import { articleIfThere } from '../../library/articles/article-if-there.ts';
import { findArticleId, identitiesOf } from '../../library/articles/article-read.ts';
import { type ExportLinks, exportLinks } from '../article/export-links.ts';
import { articlePath } from '../article/render-article.ts';
import { toExportArticle } from '../article/to-export-article.ts';
import { wantsBacklinks } from '../facts/backlinks.ts';
import { identityOf, isBook, partsOfIdentity, shortId } from '../facts/identity.ts';
import { factsIfThere } from '../files/files.ts';
import type { ManifestEntry } from '../files/manifest.ts';
import { freePlace } from './free-place.ts';
import type { ExportRun } from './run.ts';

/**
 * For each article of the selection that has any: its links to others with files, and those of others to it, as far as the profile
 * wants them. `ids` oldest first: of several articles of one address the newest is meant. What has no file yet gets its place
 * here (`run.places`).
 */
export async function folderLinks(
  run: ExportRun,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<Map<number, ExportLinks>> {
  const to = run.profile.articleLinks !== 'original';
  const from = wantsBacklinks(run.profile);
  if (!to && !from) return new Map();
  const told = new Set(ids);
  const others = staying(run, ids);
  const places = new Map<number, string | null>();
  const place = async (id: number): Promise<string | null> => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const found = await placeOf(run, id);
    places.set(id, found);
    return found;
  };
  const sources = from ? new Set([...ids, ...others]) : told;
  return await exportLinks(
    run.context.library,
    { sources, targets: [...others, ...ids], told, placeOf: place, to, from },
    signal,
  );
}

/** Articles with a file in the folder that another selection has put there, or that stays when it is no longer selected. */
function staying(run: ExportRun, selected: readonly number[]): number[] {
  const ids: number[] = [];
  const { library } = run.context;
  const here = new Set(identitiesOf(library, selected).map(({ feedUrl, key }) => identityOf(feedUrl, key)));
  for (const [identity, entry] of Object.entries(run.manifest.files)) {
    if (here.has(identity) || isBook(identity) || entry.aside !== undefined || isGoing(run, entry)) continue;
    const { feedUrl, key } = partsOfIdentity(identity);
    const id = findArticleId(library, feedUrl, key);
    if (id !== null) ids.push(id);
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
  const extras = { images: {}, exported: null, annotations: [] };
  const plain = articlePath(toExportArticle(article, shortId(identity), extras), run.compiled);
  const path = freePlace(run, identity, plain);
  run.places.set(identity, path);
  return path;
}
