/** A block of code as it stands in its article, with the same bar: language, wrapping, copying. */
import { memo, useLayoutEffect, useRef } from 'react';
import { onCodeClick, wrapCode } from '../../article/code-frames.ts';
import { copyCode } from '../../state/copying.ts';
import { useLibrary } from '../../state/library.ts';
import { articleDocument } from '../reading/article-document.ts';
import { applyStyles } from '../reading/article-styles.ts';

export const CodeView = memo(function CodeView({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null);
  const isCodeWrapped = useLibrary((state) => state.settings?.isCodeWrapped === true);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    applyStyles(root);
    root.replaceChildren(articleDocument(html));
    wrapCode(root, isCodeWrapped);
    const onClick = ({ target }: Event) => {
      if (target instanceof Element) onCodeClick(target, (frame) => void copyCode(frame));
    };
    root.addEventListener('click', onClick);
    return () => root.removeEventListener('click', onClick);
  }, [html, isCodeWrapped]);
  return <div ref={host} className="article-body" />;
});
