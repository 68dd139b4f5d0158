/** Where an article stands in its series, and the ways to the parts beside it. */
import { Button } from 'react-aria-components';
import type { SeriesPlace } from '../../../shared/model/articles.ts';
import { foremTexts } from '../../../shared/texts/forem.ts';
import { openPart } from '../../state/series.ts';
import { openSheet } from '../../state/ui.ts';

function Part({ name, place, part }: { name: string; place: SeriesPlace; part: SeriesPlace['next'] }) {
  if (part === null) return null;
  return (
    <span>
      <Button className="link-button" onPress={() => void openPart(place, part)}>
        {name}: <span dir="auto">{part.title}</span>
      </Button>
      {part.articleId === null ? <em> ({foremTexts.toFetch})</em> : null}
    </span>
  );
}

export function SeriesLine({ place }: { place: SeriesPlace | null }) {
  if (place === null) return null;
  return (
    <nav className="series-line" aria-label={foremTexts.placeOf(place.name)}>
      <span>
        {place.count < 2 ? foremTexts.alone : foremTexts.place(place.number, place.count, place.isListed)}{' '}
        <Button
          className="link-button"
          aria-description={foremTexts.showSeries}
          onPress={() => openSheet({ kind: 'series', host: place.host, seriesId: place.seriesId })}
        >
          <span dir="auto">{place.name ?? foremTexts.unnamed}</span>
        </Button>
      </span>
      <Part name={foremTexts.previous} place={place} part={place.previous} />
      <Part name={foremTexts.next} place={place} part={place.next} />
    </nav>
  );
}
