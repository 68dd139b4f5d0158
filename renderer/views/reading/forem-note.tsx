/** What the article's Forem site says of it, in the byline: organisation, how many liked it. */
import { Fragment, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ForemFacts } from '../../../shared/model/articles.ts';
import { quotedValue } from '../../../shared/query/print.ts';
import { foremTexts } from '../../../shared/texts/forem.ts';
import { focusList } from '../../commands/moves.ts';
import { goTo, setSearch } from '../../state/ui.ts';

function search(query: string): void {
  goTo({ kind: 'view', view: 'all' });
  setSearch(query);
  focusList();
}

export function ForemNote({ facts }: { facts: ForemFacts | null }) {
  if (facts === null) return null;
  return notesOf(facts).map(([name, note]) => (
    <Fragment key={name}>
      <span aria-hidden="true">·</span>
      {note}
    </Fragment>
  ));
}

function notesOf({
  series,
  seriesPlace,
  organisation,
  reactions,
  comments,
}: ForemFacts): [string, ReactNode][] {
  const notes: [string, ReactNode][] = [];
  if (organisation !== null) {
    notes.push([
      'organisation',
      <Button
        key="organisation"
        className="link-button"
        onPress={() => search(`org:${quotedValue(organisation)}`)}
      >
        <span dir="auto">{foremTexts.organisation(organisation)}</span>
      </Button>,
    ]);
  }
  // Where its number is known, a line of its own leads from part to part.
  if (series !== null && seriesPlace === null) {
    notes.push([
      'series',
      <Button
        key="series"
        className="link-button"
        aria-description={foremTexts.showSeries}
        onPress={() => search(`series:${quotedValue(series)} sort:oldest`)}
      >
        <span dir="auto">{foremTexts.seriesTitle(series)}</span>
      </Button>,
    ]);
  }
  if (reactions !== null && reactions > 0) notes.push(['reactions', foremTexts.reactions(reactions)]);
  if (comments !== null && comments > 0) notes.push(['comments', foremTexts.comments(comments)]);
  return notes.map(([name, note]) => [
    name,
    typeof note === 'string' ? <span key={name}>{note}</span> : note,
  ]);
}
