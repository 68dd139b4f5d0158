/** How the text of an exported file names other articles of the same export. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { linkKey } from '../../content/compare/link-keys.ts';
import { relativePath } from './relative-path.ts';

/** path: an address to write in a Markdown link. wiki: what stands in front of the bar of `[[target|words]]`. */
export type ArticleLink = { path: string; wiki: string | null };

/** null: no article of the export stands there. */
export type FindArticleLink = (url: string) => ArticleLink | null;

/** Signs a wiki link has no escapes for (Obsidian Help, "Internal links"). */
const NOT_IN_WIKI = /[[\]|#^]/;

/** `links`: key of an address → path of the file below the export folder, or `#anchor`. `from`: the file that names them. */
export function linkedArticles(
  links: Readonly<Record<string, string>>,
  from: string,
  kind: ExportProfile['articleLinks'],
): FindArticleLink {
  // A key is a hash: none is made where there is nothing to find.
  if (kind === 'original' || Object.keys(links).length === 0) return () => null;
  return (url) => {
    const key = linkKey(url);
    const place = key !== null && Object.hasOwn(links, key) ? links[key] : undefined;
    return place === undefined ? null : linkToPlace(place, from, kind);
  };
}

/** `place`: path of a file below the export folder, or `#anchor`. `from`: the file that names it. */
export function linkToPlace(place: string, from: string, kind: ExportProfile['articleLinks']): ArticleLink {
  if (place.startsWith('#')) return { path: place, wiki: null };
  const wiki = place.replace(/\.md$/i, '');
  return {
    path: writtenPath(relativePath(from, place)),
    wiki: kind === 'wiki' && !NOT_IN_WIKI.test(wiki) ? wiki : null,
  };
}

/** Round brackets too, though an address may have them: Markdown would need a backslash before each. */
function writtenPath(path: string): string {
  return encodeURI(path).replace(/[?#()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
