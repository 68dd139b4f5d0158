/** Above a form that was filled in for the reader: by whom, and whether it leads into the reader's own network. */
import { openedTexts } from '../../shared/texts/opened.ts';

export type AskedFromOutside = { address: string; isPrivate: boolean; by?: 'link' | 'article' };

export function AskedNote({ words, asked }: { words: string; asked: AskedFromOutside | null }) {
  if (asked === null) return null;
  return (
    <div className="note">
      <p>{words}</p>
      {asked.isPrivate ? <p>{openedTexts.isPrivate}</p> : null}
    </div>
  );
}
