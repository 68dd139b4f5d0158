/** A feed's icon, as core keeps it; without one, its letter on a colour of its own. */
import { type CSSProperties, useState } from 'react';
import { feedOf } from '../state/feed-of.ts';
import { useLibrary } from '../state/library.ts';

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

type Props = { title: string; feedId: number | null; isQuiet?: boolean };

export function Favicon({ title, feedId, isQuiet = false }: Props) {
  const icon = useLibrary((state) => feedOf(state.feeds, feedId)?.iconUrl ?? null);
  /** One that cannot be drawn, whatever its bytes say it is. */
  const [broken, setBroken] = useState<string | null>(null);
  if (icon !== null && icon !== broken) {
    return (
      <img
        className="favicon favicon-image"
        data-quiet={isQuiet || undefined}
        src={icon}
        alt=""
        decoding="async"
        onError={() => setBroken(icon)}
      />
    );
  }
  const style = { '--favicon': isQuiet ? 'var(--ink-3)' : colourOf(title) } as CSSProperties;
  return (
    <b className="favicon" style={style} aria-hidden="true">
      {faviconLetter(title)}
    </b>
  );
}
