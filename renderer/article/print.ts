/** Makes a text ready for paper, and undoes it. */
import { printTexts } from '../../shared/texts/reading.ts';

const longestWaitMs = 5_000;

/** Opens what is shut and loads pictures that were waiting to be scrolled to. Resolves with the way back. */
export async function readyForPaper(root: ShadowRoot): Promise<() => void> {
  const shut = [...root.querySelectorAll('details:not([open])')] as HTMLDetailsElement[];
  for (const details of shut) details.open = true;
  const images = [...root.querySelectorAll('img')];
  for (const image of images) image.loading = 'eager';
  const loaded = Promise.allSettled(images.map((image) => image.decode()));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
  return () => {
    for (const details of shut) details.open = false;
  };
}

/** A file may be called so on every system. */
export function fileTitle(title: string): string {
  const plain = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system takes them.
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  return plain === '' ? printTexts.untitled : plain;
}
