/**
 * Which of the addresses an image names is the picture: lazy loaders keep it in attributes of their own, behind a grey
 * pixel, and lists of candidates hold it in several sizes. One answer for what is read, stored and exported. Pure.
 */
import { bestCandidate, candidateWidth, readSrcset } from './srcset.ts';

/** Where lazy loaders keep the address. Each was seen on a real page. */
export const lazySources = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-actualsrc',
  'data-hi-res-src',
  'data-cfsrc',
  'data-image',
  'data-url',
  'data-fallback-src',
  'data-default-src',
  'data-raw-src',
  'data-orig-file',
] as const;
/** Where they, and the standard, keep candidates. */
export const candidateLists = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'] as const;

/** An attribute's value by its name in HTML; null where it is missing or empty. */
export type ReadAttribute = (name: string) => string | null;

/** Below this width in px, a picture that is there in a larger size would be blurred across a column. */
const narrowPx = 800;

/**
 * The address of the picture, as written. `sources`: lists of candidates of the `source` elements around it, in order.
 * null: there is none.
 */
export function pictureSource(read: ReadAttribute, sources: readonly string[] = []): string | null {
  const src = read('src');
  const isReal = !isStandIn(src);
  // What is shown until the script has run may be the picture itself, blurred.
  if (isReal && !/\blazy/i.test(read('class') ?? '')) return sharper(src ?? '', read('srcset'));
  const lazy = lazySources.map(read).find((address) => !isBlank(address));
  if (lazy !== undefined) return lazy;
  const lists = [...candidateLists.map(read), ...sources].filter((list) => list !== null);
  for (const list of isReal ? [] : lists) {
    const best = bestCandidate(readSrcset(list));
    if (best !== null) return best.address;
  }
  return src;
}

/**
 * Whether an image is there to be asked for, not to be seen: one of a pixel or none, or that is not shown. What is asked for
 * tells a server who reads what, and when.
 */
export function isCountingPixel(read: ReadAttribute): boolean {
  const style = read('style') ?? '';
  // Lazy loaders hide what they are going to show.
  if (isUnseen.test(style)) return lazySources.every((name) => isBlank(read(name)));
  const [width, height] = (['width', 'height'] as const).map((name) => read(name) ?? sizeIn(style, name));
  return isPixel(width) && isPixel(height);
}

const isUnseen = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;
const isPixel = (size: string | null | undefined): boolean =>
  /^\s*0*[01](?:\.0+)?\s*(?:px)?\s*$/i.test(size ?? '');

function sizeIn(style: string, name: 'width' | 'height'): string | null {
  const found = style
    .slice(0, 500)
    .split(';')
    .map((declaration) => declaration.split(':'))
    .find(([property]) => property?.trim().toLowerCase() === name);
  return found?.[1] ?? null;
}

/** The list of candidates of a `source` element; null: it has none. */
export function sourceCandidates(read: ReadAttribute): string | null {
  return candidateLists.map(read).find((list) => list !== null) ?? null;
}

/** The address itself, unless its own list says that it is the picture in a small size. */
function sharper(src: string, srcset: string | null): string {
  if (srcset === null) return src;
  const candidates = readSrcset(srcset);
  const own = candidates.find(({ address }) => address === src);
  const width = own === undefined || !own.descriptor.endsWith('w') ? null : candidateWidth(own);
  if (width === null || width >= narrowPx) return src;
  const best = bestCandidate(candidates);
  return best !== null && (candidateWidth(best) ?? 0) > width ? best.address : src;
}

/** Missing, or nothing that could be fetched. */
function isBlank(address: string | null): boolean {
  return address === null || /^\s*(?:data:|about:|#|$)/i.test(address);
}

/** As that, or by its name one of the grey pixels that stand in until a script has run. */
export function isStandIn(src: string | null): boolean {
  return (
    src === null ||
    isBlank(src) ||
    /(?:^|[/_.-])(?:placeholder|blank|spacer|transparent|loading|lazy|grey|1x1|pixel)[^/]*\.(?:gif|png|svg|webp|jpe?g)/i.test(
      src,
    )
  );
}

/** Whether an image in it may name more than one address: cheap and linear, for texts by the thousand. */
export function mayChoosePicture(html: string): boolean {
  return /(?:srcset|\sdata-[a-z-]{2,20})\s{0,4}=/i.test(html);
}
