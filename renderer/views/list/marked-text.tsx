/** Text in which hits of a search are marked. */
import { HIT_END, HIT_START } from '../../../shared/model/search.ts';

export function MarkedText({ text }: { text: string }) {
  if (!text.includes(HIT_START)) return text;
  return text.split(HIT_START).map((part, index) => {
    const end = part.indexOf(HIT_END);
    if (index === 0 || end < 0) return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places.
      <span key={index}>
        <mark>{part.slice(0, end)}</mark>
        {part.slice(end + 1)}
      </span>
    );
  });
}
