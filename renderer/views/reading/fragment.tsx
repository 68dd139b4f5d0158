/** A piece of markup beside the article, set as the article is and as shut in: a block of code, a comment. */
import { memo, useLayoutEffect, useRef } from 'react';
import { wrapCode } from '../../article/code-frames.ts';
import { goToElement } from '../../article/headings.ts';
import { setFormulas } from '../../article/math.ts';
import { openExternal } from '../../state/actions.ts';
import { copyCode } from '../../state/copying.ts';
import { useLibrary } from '../../state/library.ts';
import { articleDocument, onArticleClick, textDirection } from './article-document.ts';
import { applyStyles } from './article-styles.ts';

/** Its headings and pictures are no places of an article. */
const doors = {
  openExternal: (url: string, words: string, text: ParentNode) => void openExternal(url, words, text),
  copyCode: (frame: Element) => void copyCode(frame),
  followLocal: (_articleId: number, _anchor: string | null, place: HTMLElement | null) => {
    if (place === null) return false;
    goToElement(place);
    return true;
  },
  copyHeadingLink: () => undefined,
  viewPicture: () => undefined,
  onFootnote: () => false,
};

export const Fragment = memo(function Fragment({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null);
  const isCodeWrapped = useLibrary((state) => state.settings?.isCodeWrapped === true);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    applyStyles(root);
    const text = articleDocument(html);
    element.dir = textDirection(text);
    root.replaceChildren(text);
    void setFormulas(root);
    const onClick = (event: Event) => onArticleClick(root, event, doors);
    root.addEventListener('click', onClick);
    // A middle click would open a window; it means the same as any other click here.
    root.addEventListener('auxclick', onClick);
    return () => {
      root.removeEventListener('click', onClick);
      root.removeEventListener('auxclick', onClick);
    };
  }, [html]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other blocks.
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    if (root != null) wrapCode(root, isCodeWrapped);
  }, [html, isCodeWrapped]);
  return <div ref={host} className="article-body" />;
});
