/** An author, or a tag of the sources: how much there is, where, about what, with whom. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { PlaceFacts, PlaceKind } from '../../../shared/model/places.ts';
import { foremTexts, placeFactsWords } from '../../../shared/texts/forem.ts';
import { number } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { goAway } from '../../commands/moves.ts';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { followPlace } from '../../state/follow.ts';
import { type Place, quoted } from '../../state/places.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';

function leaveFor(place: Place): void {
  closeSheet();
  // The sheet first gives the focus back to what had it.
  setTimeout(() => goAway(place), 0);
}

function Names({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul aria-label={title}>{children}</ul>
    </section>
  );
}

function Name({ name, count, onPress }: { name: string; count: number; onPress: () => void }) {
  return (
    <li>
      <Button className="link-button" onPress={onPress}>
        <span dir="auto">{name}</span>
      </Button>{' '}
      <small>{number(count)}</small>
    </li>
  );
}

function Lists({ facts }: { facts: PlaceFacts }) {
  return (
    <>
      <Names title={foremTexts.seriesHere}>
        {facts.series.map(({ host, seriesId, name, parts }) => (
          <Name
            key={`${host}/${seriesId}`}
            name={foremTexts.series(name)}
            count={parts}
            onPress={() => openSheet({ kind: 'series', host, seriesId })}
          />
        ))}
      </Names>
      <Names title={foremTexts.feeds}>
        {facts.feeds.map(({ feedId, title, articles }) => (
          <Name
            key={feedId}
            name={title}
            count={articles}
            onPress={() => leaveFor({ kind: 'feed', id: feedId })}
          />
        ))}
      </Names>
      <Names title={foremTexts.authors}>
        {facts.authors.map(({ name, articles }) => (
          <Name
            key={name}
            name={name}
            count={articles}
            onPress={() => openSheet({ kind: 'place-facts', of: 'author', name })}
          />
        ))}
      </Names>
      <Names title={foremTexts.tags}>
        {facts.tags.map(({ name, articles }) => (
          <Name
            key={name}
            name={name}
            count={articles}
            onPress={() => openSheet({ kind: 'place-facts', of: 'source-tag', name })}
          />
        ))}
      </Names>
    </>
  );
}

export function PlaceFactsSheet({ kind, name }: { kind: PlaceKind; name: string }) {
  const [facts, setFacts] = useState<PlaceFacts | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  useEffect(() => {
    client()
      .call('places.facts', { kind, name })
      .then(setFacts)
      .catch((thrown) => setError(toWireError(thrown)));
  }, [kind, name]);
  const query = `${kind === 'author' ? 'by' : 'sourcetag'}:${quoted(name)}`;
  return (
    <Sheet
      title={facts?.name ?? name}
      footer={
        <>
          <Button className="button sheet-footer-start" onPress={() => openSheet({ kind: 'export', query })}>
            {foremTexts.exportIt}
          </Button>
          <Button
            className="button"
            onPress={() => {
              closeSheet();
              void followPlace(kind, name);
            }}
          >
            {foremTexts.followIt}
          </Button>
          <Button className="button button-main" onPress={() => leaveFor({ kind, name })}>
            {foremTexts.showArticles}
          </Button>
        </>
      }
    >
      <div className="place-facts">
        {error === null ? null : <Problem error={error} />}
        {facts === null ? null : (
          <>
            <p className="field-hint">{placeFactsWords(facts)}</p>
            <Lists facts={facts} />
          </>
        )}
      </div>
    </Sheet>
  );
}
