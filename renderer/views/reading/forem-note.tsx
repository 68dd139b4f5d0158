/** What the article's Forem site says of it, in the byline: series, organisation, how many liked it. */
import { Fragment, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ForemFacts } from '../../../shared/model/articles.ts';
import { quotedValue } from '../../../shared/query/print.ts';
import { goTo, setSearch } from '../../state/ui.ts';
import { foremTexts } from '../../texts/forem.ts';

function search(query: string): void {
  goTo({ kind: 'view', view: 'all' });
  setSearch(query);
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

function notesOf({ series, seriesId, organisation, reactions, comments }: ForemFacts): [string, ReactNode][] {
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
  if (series !== null) {
    notes.push([
      'series',
      <Button
        key="series"
        className="link-button"
        aria-description={foremTexts.showSeries}
        onPress={() => search(`series:${quotedValue(series)} sort:oldest`)}
      >
        <span dir="auto">{foremTexts.series(series)}</span>
      </Button>,
    ]);
  } else if (seriesId !== null) notes.push(['series', foremTexts.series(null)]);
  if (reactions !== null && reactions > 0) notes.push(['reactions', foremTexts.reactions(reactions)]);
  if (comments !== null && comments > 0) notes.push(['comments', foremTexts.comments(comments)]);
  return notes.map(([name, note]) => [
    name,
    typeof note === 'string' ? <span key={name}>{note}</span> : note,
  ]);
}
