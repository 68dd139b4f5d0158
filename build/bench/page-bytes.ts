/** What the page weighs: what its HTML asks for at once, and what comes when it is needed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Row, rounded } from './table.ts';

/** kB, gzip, without fonts and pictures. `folder` is that of the built page. */
export async function pageBytes(folder: string): Promise<Row> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  let atOnce = 0;
  let later = 0;
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (!/\.(?:js|css)$/.test(name)) continue;
    const bytes = gzipSync(readFileSync(join(folder, 'assets', name))).byteLength;
    if (html.includes(name)) atOnce += bytes;
    else later += bytes;
  }
  return { 'at once': rounded(atOnce / 1000), 'when needed': rounded(later / 1000) };
}
