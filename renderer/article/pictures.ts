/** Pictures of an article: which can be looked at large, and what is said of them. */
import { pictureTexts } from '../../shared/texts/reading.ts';

/** Smaller than that in both directions (px) it is an icon, and there is nothing more to see. */
const smallestPx = 160;

export type Picture = {
  src: string;
  alt: string;
  caption: string;
  /** What it stands in: gets the focus back. */
  element: HTMLElement;
};

/** A picture that is not there is its words in a frame, not the browser's torn sheet. */
export function replaceMissing(image: HTMLImageElement): void {
  const missing = document.createElement('span');
  missing.className = 'image-missing';
  missing.textContent = image.alt === '' ? pictureTexts.missing : image.alt;
  (image.closest('.zoom') ?? image).replaceWith(missing);
}

export function framePictures(root: DocumentFragment): void {
  for (const image of root.querySelectorAll('img')) {
    if (!image.hasAttribute('src')) {
      replaceMissing(image);
      continue;
    }
    image.loading = 'lazy';
    image.decoding = 'async';
    // The press of a linked picture is its link's.
    if (image.closest('a, summary, button') !== null || isSmall(image.width, image.height)) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'zoom';
    button.setAttribute('aria-label', pictureTexts.enlarge(image.alt));
    image.replaceWith(button);
    button.append(image);
  }
}

/** 0: not known yet. */
const isSmall = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width < smallestPx && height < smallestPx;

/** Now that its size is known: an icon is no button. */
export function onPictureLoad(image: HTMLImageElement): void {
  const button = image.closest('.zoom');
  if (button !== null && isSmall(image.naturalWidth, image.naturalHeight)) button.replaceWith(image);
}

export function picturesOf(root: ParentNode): Picture[] {
  return [...root.querySelectorAll<HTMLElement>('.zoom')].flatMap((element) => {
    const image = element.querySelector('img');
    if (image === null) return [];
    const caption = element.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
    return [{ src: image.src, alt: image.alt, caption: caption === image.alt ? '' : caption, element }];
  });
}

/** The first one in sight, else the next below, else the last; -1 where there is none. */
export function pictureInSight(pictures: readonly Picture[], pane: Element): number {
  const { top } = pane.getBoundingClientRect();
  const found = pictures.findIndex(({ element }) => element.getBoundingClientRect().bottom > top + 24);
  return found < 0 ? pictures.length - 1 : found;
}
