/** Every highlight and note there is, newest first, by article; searched by their words. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ListedAnnotation } from '../../../shared/model/annotations.ts';
import { day } from '../../../shared/texts/format.ts';
import { annotationTexts } from '../../../shared/texts/reading.ts';
import { client } from '../../bridge.ts';
import { Sheet } from '../../components/sheet.tsx';
import { Empty } from '../../components/states.tsx';
import { awaitAnnotation } from '../../state/annotations.ts';
import { followLink } from '../../state/reading-history.ts';
import { showError } from '../../state/show-error.ts';
import { closeSheet } from '../../state/ui.ts';

const pageSize = 100;
const restMs = 120;

type Found = { annotations: readonly ListedAnnotation[]; total: number };

function useFound(search: string, limit: number): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = () =>
      client()
        .call('annotations.list', { search, limit })
        .then((answer) => isCurrent && setFound(answer))
        .catch(showError);
    const timer = setTimeout(ask, restMs);
    const end = client().on('annotations.changed', () => void ask());
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      end();
    };
  }, [search, limit]);
  return found;
}

/** Those of one article that come after one another stand together. */
export function byArticle(annotations: readonly ListedAnnotation[]): ListedAnnotation[][] {
  const groups: ListedAnnotation[][] = [];
  for (const one of annotations) {
    const last = groups.at(-1);
    if (last?.[0]?.articleId === one.articleId) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function open({ articleId, id }: ListedAnnotation): void {
  closeSheet();
  awaitAnnotation(id);
  // The sheet first gives the focus back to what had it.
  setTimeout(() => followLink(articleId, null), 0);
}

export function AnnotationsSheet() {
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(pageSize);
  const found = useFound(search, limit);
  return (
    <Sheet title={annotationTexts.all} size="page">
      <div className="annotations-sheet">
        <div className="field">
          <input
            type="search"
            aria-label={annotationTexts.search}
            placeholder={annotationTexts.search}
            value={search}
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: a sheet that was asked for begins at its first field.
            autoFocus
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        <p className="field-hint" role="status">
          {found === null || (found.total === 0 && search === '') ? '' : annotationTexts.count(found.total)}
        </p>
        {found !== null && found.total === 0 && search === '' ? <Empty text={annotationTexts.hint} /> : null}
        {byArticle(found?.annotations ?? []).map((group) => (
          <section key={group[0]?.id} aria-label={group[0]?.title ?? ''}>
            <h3 dir="auto">{group[0]?.title}</h3>
            <ul>
              {group.map((one) => (
                <li key={one.id}>
                  <Button className="annotation-quote" data-mark={one.colour} onPress={() => open(one)}>
                    <span dir="auto">{one.selector?.exact ?? one.text}</span>
                  </Button>
                  {one.selector === null || one.text === '' ? null : (
                    <p className="annotation-text" dir="auto">
                      {one.text}
                    </p>
                  )}
                  <small>
                    {one.feedTitle} · {day(one.createdAt)}
                  </small>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found !== null && found.total > found.annotations.length ? (
          <Button className="button" onPress={() => setLimit(Math.min(500, limit + pageSize))}>
            {annotationTexts.more}
          </Button>
        ) : null}
      </div>
    </Sheet>
  );
}
