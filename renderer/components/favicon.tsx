/** A feed's letter on its own colour. Drawn, never fetched: no site learns who reads it. */
import type { CSSProperties } from 'react';

/** Colour by name, so that a feed keeps it; lightness and chroma are fixed so that white stays legible. */
function colourOf(name: string): string {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
  return `oklch(0.5 0.13 ${hash / 10})`;
}

export function faviconLetter(title: string): string {
  const letter = /[\p{L}\p{N}#]/u.exec(title)?.[0] ?? '·';
  return letter.toLocaleUpperCase('en');
}

export function Favicon({ title, isQuiet = false }: { title: string; isQuiet?: boolean }) {
  const style = { '--favicon': isQuiet ? 'var(--ink-3)' : colourOf(title) } as CSSProperties;
  return (
    <b className="favicon" style={style} aria-hidden="true">
      {faviconLetter(title)}
    </b>
  );
}
