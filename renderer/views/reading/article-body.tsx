/** The text of an article in a shadow root of its own: no style of the page reaches it, none of its own leaves it. */
import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { wrapCode } from '../../article/code-frames.ts';
import { watchFootnotes } from '../../article/footnotes.ts';
import { goToElement } from '../../article/headings.ts';
import { setFormulas } from '../../article/math.ts';
import { watchOverflow } from '../../article/overflow.ts';
import { onPictureLoad, replaceMissing } from '../../article/pictures.ts';
import { openExternal } from '../../state/actions.ts';
import { copyCode, copyHeadingLink } from '../../state/copying.ts';
import { useLibrary } from '../../state/library.ts';
import { viewPictures } from '../../state/picture-viewer.ts';
import { followLink } from '../../state/reading-history.ts';
import { readingView } from '../../state/reading-view.ts';
import { articleDocument, findAnchor, onArticleClick, textDirection } from './article-document.ts';
import { applyStyles } from './article-styles.ts';

function viewOf(element: Element): { root: ShadowRoot; pane: HTMLElement } | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? { root, pane: root.host as HTMLElement } : null;
}

const doors = {
  openExternal: (url: string, words: string, text: ParentNode) => void openExternal(url, words, text),
  copyCode: (frame: Element) => void copyCode(frame),
  followLocal: (articleId: number, anchor: string | null, place: HTMLElement | null) => {
    if (articleId !== readingView()?.articleId) followLink(articleId, anchor);
    else if (place !== null) goToElement(place);
    // The article's own address without a place in it: the original is meant.
    else return false;
    return true;
  },
  copyHeadingLink: (heading: HTMLElement) => void copyHeadingLink(heading),
  viewPicture: (button: Element) => {
    const view = viewOf(button);
    if (view !== null) viewPictures(view, button);
  },
};

type Props = {
  html: string;
  language: string | null;
  rootRef: RefObject<ShadowRoot | null>;
};

export const ArticleBody = memo(function ArticleBody({ html, language, rootRef }: Props) {
  const host = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    rootRef.current = root;
    applyStyles(root);
    const text = articleDocument(html);
    element.dir = textDirection(text);
    root.replaceChildren(text);
    void setFormulas(root);
  }, [html, rootRef]);

  const isCodeWrapped = useLibrary((state) => state.settings?.isCodeWrapped === true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other blocks.
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    if (root != null) wrapCode(root, isCodeWrapped);
  }, [html, isCodeWrapped]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other blocks.
  useEffect(() => {
    const root = host.current?.shadowRoot;
    return root == null ? undefined : watchOverflow(root);
  }, [html]);

  useEffect(() => {
    const root = host.current?.shadowRoot;
    if (root == null) return;
    const footnotes = watchFootnotes(root, (anchor) => findAnchor(root, anchor));
    const onClick = (event: Event) =>
      onArticleClick(root, event, { ...doors, onFootnote: (target) => footnotes.onClick(target) });
    // A middle click would open a window; it means the same as any other click here.
    const onLoad = ({ target }: Event) => {
      if (target instanceof HTMLImageElement) onPictureLoad(target);
    };
    const onError = ({ target }: Event) => {
      if (target instanceof HTMLImageElement) replaceMissing(target);
    };
    root.addEventListener('click', onClick);
    root.addEventListener('auxclick', onClick);
    // What comes of images does not bubble.
    root.addEventListener('load', onLoad, true);
    root.addEventListener('error', onError, true);
    return () => {
      footnotes.end();
      root.removeEventListener('click', onClick);
      root.removeEventListener('auxclick', onClick);
      root.removeEventListener('load', onLoad, true);
      root.removeEventListener('error', onError, true);
    };
  }, []);

  return <div ref={host} className="article-body" {...(language === null ? {} : { lang: language })} />;
});
