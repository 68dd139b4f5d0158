/** What the article's Forem site says of it, in the byline: series, organisation, how many liked it. */
import { Button } from 'react-aria-components';
import type { ForemFacts } from '../../../shared/model.ts';
import { quotedValue } from '../../../shared/query/print.ts';
import { goTo, setSearch } from '../../state/ui.ts';
import { foremTexts } from '../../texts/forem.ts';

function search(query: string): void {
  goTo({ kind: 'view', view: 'all' });
  setSearch(query);
}

export function ForemNote({ facts }: { facts: ForemFacts | null }) {
  if (facts === null) return null;
  const { series, seriesId, organisation, reactions, comments } = facts;
  return (
    <>
      {organisation === null ? null : (
        <Button className="link-button" onPress={() => search(`org:${quotedValue(organisation)}`)}>
          <span dir="auto">{foremTexts.organisation(organisation)}</span>
        </Button>
      )}
      {series === null ? null : (
        <Button
          className="link-button"
          aria-description={foremTexts.showSeries}
          onPress={() => search(`series:${quotedValue(series)} sort:oldest`)}
        >
          <span dir="auto">{foremTexts.series(series)}</span>
        </Button>
      )}
      {series === null && seriesId !== null ? <span>{foremTexts.series(null)}</span> : null}
      {reactions === null || reactions === 0 ? null : <span>{foremTexts.reactions(reactions)}</span>}
      {comments === null || comments === 0 ? null : <span>{foremTexts.comments(comments)}</span>}
    </>
  );
}
