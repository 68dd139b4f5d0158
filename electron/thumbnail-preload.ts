/**
 * Makes small pictures, in a process of its own that shows nothing and has nothing: main hands it a picture under an address
 * of its session, and it hands back a small WebP, or null for what cannot be decoded.
 */
import { ipcRenderer } from 'electron';
import { thumbnailCut } from '../shared/thumbnail-size.ts';

const quality = 0.8;

ipcRenderer.on('make', (_event: unknown, id: number, address: string) => {
  void make(address)
    .catch(() => null)
    .then((bytes) => ipcRenderer.send('made', id, bytes));
});

async function make(address: string): Promise<Uint8Array> {
  const picture = await decode(address);
  const cut = thumbnailCut(Math.max(1, picture.width), Math.max(1, picture.height));
  const canvas = new OffscreenCanvas(cut.width, cut.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('there is nothing to draw on');
  context.imageSmoothingQuality = 'medium';
  const { x, y, width, height } = cut.source;
  context.drawImage(picture, x, y, width, height, 0, 0, cut.width, cut.height);
  if ('close' in picture) picture.close();
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Of one that moves, its first frame (HTML, `createImageBitmap`). Rejects for what is no picture. */
async function decode(address: string): Promise<ImageBitmap | HTMLImageElement> {
  const blob = await (await fetch(address)).blob();
  return blob.type === 'image/svg+xml' ? draw(address) : createImageBitmap(blob);
}

/** A drawing is none for `createImageBitmap`. `decode()` would wait for a frame, which a page that shows nothing never has. */
function draw(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const drawing = new Image();
    drawing.onload = () => resolve(drawing);
    drawing.onerror = () => reject(new Error('it cannot be drawn'));
    drawing.src = address;
  });
}
