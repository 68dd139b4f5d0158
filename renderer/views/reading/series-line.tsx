/** From one part of a series to the parts beside it, as far as they are in the library. */
import { Button } from 'react-aria-components';
import type { SeriesPlace } from '../../../shared/model/articles.ts';
import { followLink } from '../../state/reading-history.ts';
import { foremTexts } from '../../texts/forem.ts';

function Part({ name, part }: { name: string; part: SeriesPlace['previous'] }) {
  if (part === null) return null;
  return (
    <>
      {' · '}
      <Button className="link-button" onPress={() => followLink(part.articleId, null)}>
        {name}: <span dir="auto">{part.title}</span>
      </Button>
    </>
  );
}

export function SeriesLine({ place }: { place: SeriesPlace | null }) {
  if (place === null || place.count < 2) return null;
  const where = foremTexts.place(place.number, place.count);
  return (
    <nav className="copies-line" aria-label={where}>
      {where}
      <Part name={foremTexts.previous} part={place.previous} />
      <Part name={foremTexts.next} part={place.next} />
    </nav>
  );
}
