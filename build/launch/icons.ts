/** `npm run icons`: the program's icon in every size and format, drawn from the SVGs in build/icons by Chromium. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { icnsFile, icoFile, type SizedPng } from '../icons/icon-files.ts';
import { root, say } from '../root.ts';
import { sandboxArguments } from '../runtime/chromium-sandbox.ts';
import { openDisplay } from './display.ts';
import { makeReady } from './ready.ts';

const folder = join(root, 'build', 'icons');
const drawn = join(folder, 'drawn');
/** Where a hair's breadth counts, the small drawing. */
const smallest = 32;
const sizes = [16, 20, 22, 24, 32, 40, 48, 64, 96, 128, 256, 512, 1024];
const icoSizes = [16, 20, 24, 32, 40, 48, 64, 256];

const runtime = await makeReady({ xvfb: true });
const display = await openDisplay();
const electron = await _electron.launch({
  executablePath: runtime.executable,
  args: [join(root, 'build', 'bench', 'empty-window'), ...sandboxArguments(runtime.executable)],
  env: { ...process.env, ...(display.name === null ? {} : { DISPLAY: display.name }) } as Record<
    string,
    string
  >,
});
try {
  const page = await electron.firstWindow();
  rmSync(drawn, { recursive: true, force: true });
  mkdirSync(join(drawn, 'png'), { recursive: true });
  const pictures: SizedPng[] = [];
  for (const size of sizes) {
    const png = await draw(page, size <= smallest ? 'offprint-small.svg' : 'offprint.svg', size);
    pictures.push({ size, png });
    writeFileSync(join(drawn, 'png', `${size}x${size}.png`), png);
  }
  writeFileSync(join(drawn, 'offprint.ico'), icoFile(pictures.filter(({ size }) => icoSizes.includes(size))));
  writeFileSync(join(drawn, 'offprint.icns'), icnsFile(pictures));
  // Their names tell macOS what they are: https://www.electronjs.org/docs/latest/api/native-image#template-image-macos
  for (const [name, size] of [
    ['menuBarTemplate.png', 16],
    ['menuBarTemplate@2x.png', 32],
  ] as const) {
    writeFileSync(join(drawn, name), await draw(page, 'offprint-menu-bar.svg', size));
  }
  writeFileSync(join(drawn, 'drawn-from.txt'), `${sourcesHash()}\n`);
} finally {
  await electron.close();
  display.close();
}
say(`The icons are in ${drawn}.`);

async function draw(page: Page, name: string, size: number): Promise<Buffer> {
  const svg = readFileSync(join(folder, name), 'utf8').replace(
    /width="\d+" height="\d+"/,
    `width="${size}" height="${size}"`,
  );
  const address = await page.evaluate(
    async ([source, edge]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = edge;
      canvas.height = edge;
      canvas.getContext('2d')?.drawImage(image, 0, 0, edge, edge);
      return canvas.toDataURL('image/png');
    },
    [svg, size] as const,
  );
  return Buffer.from(address.replace(/^data:image\/png;base64,/, ''), 'base64');
}

/** A test compares it: whoever changes a drawing draws them all again. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const name of ['offprint.svg', 'offprint-small.svg', 'offprint-menu-bar.svg']) {
    hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
