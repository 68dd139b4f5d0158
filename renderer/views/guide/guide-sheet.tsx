/** The user guide: its pages to the left, one of them to read. It is part of the program and needs no network. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { guideTexts } from '../../../shared/texts/guide.ts';
import { interfaceLanguage } from '../../../shared/texts/language.ts';
import { Sheet } from '../../components/sheet.tsx';
import { type Guide, loadGuide } from '../../guide/guide.ts';
import { anchorId, GuideText } from './guide-text.tsx';

export function GuideSheet({ page: firstPage }: { page: string }) {
  const [pages, setPages] = useState<Guide | null>(null);
  const [place, setPlace] = useState<{ page: string; anchor: string | null }>({
    page: firstPage,
    anchor: null,
  });
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    void loadGuide(interfaceLanguage()).then(setPages);
  }, []);
  useEffect(() => {
    if (pages === null) return;
    const heading = place.anchor === null ? null : document.getElementById(anchorId(place.anchor));
    if (heading === null) text.current?.scrollTo({ top: 0 });
    else heading.scrollIntoView();
    text.current?.focus({ preventScroll: true });
  }, [pages, place]);
  const shown = pages?.get(place.page) ?? null;
  return (
    <Sheet title={guideTexts.title} size="page">
      <div className="guide">
        <nav aria-label={guideTexts.pages}>
          {Array.from(pages ?? [], ([name, { title }]) => (
            <Button
              key={name}
              className="guide-page"
              aria-current={name === place.page ? 'page' : 'false'}
              onPress={() => setPlace({ page: name, anchor: null })}
            >
              {title}
            </Button>
          ))}
        </nav>
        {shown === null ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keys
          <article ref={text} className="guide-text" tabIndex={0} aria-label={shown.title}>
            <h1>{shown.title}</h1>
            <GuideText nodes={shown.body} onGo={(page, anchor) => setPlace({ page, anchor })} />
          </article>
        )}
      </div>
    </Sheet>
  );
}
