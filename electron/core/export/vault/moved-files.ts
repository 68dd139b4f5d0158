/** Files the reader has renamed or moved within the folder, found by the id in their front matter. */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The field the profiles that come with Offprint write the id to; on its own line, at any depth. */
const idLine = /^[ \t]*(?:[\w.-]+\.)?offprint:[ \t]*["']?([a-z0-9]{12})["']?[ \t]*\r?$/m;
const headBytes = 4096;
const deepest = 12;
/** Where nobody keeps notes, and where reading would take long. */
const passedOver = new Set(['node_modules', 'public', '_site', 'dist']);

/** id → path of every Markdown file below the folder that has one and is not known already. Paths with forward slashes. */
export async function filesById(
  folder: string,
  isKnown: (path: string) => boolean,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const walk = async (relative: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth < deepest && !entry.name.startsWith('.') && !passedOver.has(entry.name))
          await walk(path, depth + 1);
      } else if (entry.isFile() && /\.mdx?$/i.test(entry.name) && !isKnown(path)) {
        const id = await idOf(join(folder, path));
        // Of two copies the reader made, the first is as good as the second.
        if (id !== null && !found.has(id)) found.set(id, path);
      }
    }
  };
  await walk('', 0);
  return found;
}

async function idOf(path: string): Promise<string | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    if (!head.startsWith('---')) return null;
    const end = head.indexOf('\n---', 3);
    return idLine.exec(end < 0 ? head : head.slice(0, end))?.[1] ?? null;
  } finally {
    await file.close();
  }
}
