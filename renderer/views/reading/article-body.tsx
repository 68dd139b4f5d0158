/** The text of an article in a shadow root of its own: no style of the page reaches it, none of its own leaves it. */
import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { client } from '../../bridge.ts';
import { openExternal } from '../../state/actions.ts';
import { showError } from '../../state/show-error.ts';
import articleStyles from '../../styles/article.css?inline';
import codeStyles from '../../styles/article-code.css?inline';
import { articleDocument, onArticleClick, replaceMissing, textDirection } from './article-document.ts';

let sheet: CSSStyleSheet | null = null;

function applyStyles(root: ShadowRoot): void {
  // Where there are no constructed sheets (a test's document) the text stands unstyled.
  if (!('adoptedStyleSheets' in root) || !('replaceSync' in CSSStyleSheet.prototype)) return;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${articleStyles}\n${codeStyles}`);
  }
  root.adoptedStyleSheets = [sheet];
}

const doors = {
  openExternal: (url: string) => void openExternal(url),
  copyText: (text: string) => void client().call('shell.copyText', { text }).catch(showError),
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
  }, [html, rootRef]);

  useEffect(() => {
    const root = host.current?.shadowRoot;
    if (root == null) return;
    const onClick = (event: Event) => onArticleClick(root, event, doors);
    // A middle click would open a window; it means the same as any other click here.
    const onError = ({ target }: Event) => {
      if (target instanceof HTMLImageElement) replaceMissing(target);
    };
    root.addEventListener('click', onClick);
    root.addEventListener('auxclick', onClick);
    // Errors of images do not bubble.
    root.addEventListener('error', onError, true);
    return () => {
      root.removeEventListener('click', onClick);
      root.removeEventListener('auxclick', onClick);
      root.removeEventListener('error', onError, true);
    };
  }, []);

  return <div ref={host} className="article-body" {...(language === null ? {} : { lang: language })} />;
});
