/** The names of fields in JSON with where they stand, from its beginning alone: a backup of 100 MB need not be read to be known. */

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|"|[^\s"{}[\]:,]+/gs;
/** More different names than any format has; hostile files have more. */
const mostPaths = 2000;

type Frame = { isArray: boolean; path: string; key: string; expectsKey: boolean };

/**
 * Such as `items`, `items[].title`, `items[].origin.feedUrl`; `[].url` where the whole is a list. `head` may be cut anywhere, and
 * what is no JSON has names as far as it looks like it. Never throws.
 */
export function jsonPaths(head: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const frames: Frame[] = [];
  const here = (): string => {
    const frame = frames.at(-1);
    if (frame === undefined) return '';
    if (frame.isArray) return frame.path;
    return frame.path === '' ? frame.key : `${frame.path}.${frame.key}`;
  };
  for (const [text] of head.matchAll(token)) {
    const frame = frames.at(-1);
    // A text that does not end here: the cut is in it.
    if (text === '"' || paths.size >= mostPaths) break;
    if (text === '{') frames.push({ isArray: false, path: here(), key: '', expectsKey: true });
    else if (text === '[') frames.push({ isArray: true, path: `${here()}[]`, key: '', expectsKey: false });
    else if (text === '}' || text === ']') frames.pop();
    else if (text === ',' && frame !== undefined) frame.expectsKey = !frame.isArray;
    else if (text.startsWith('"') && frame?.expectsKey === true) {
      frame.key = text.slice(1, -1);
      frame.expectsKey = false;
      paths.add(here());
    }
  }
  return paths;
}
