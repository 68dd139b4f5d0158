/** A block of code as it is read. */
import type { Element } from 'hast';
import type { CodeBlock } from '../constructs/code-block.ts';
import { canonicalLanguage } from '../constructs/languages.ts';
import { element } from '../tree/tree.ts';
import { highlightCode } from './highlight.ts';

/** `<figure class="code"><figcaption><span>LANG</span></figcaption><pre><code class="language-LANG">…`, coloured. */
export function codeFigure({ language: written, text }: CodeBlock): Element {
  const language = written === null ? null : canonicalLanguage(written);
  // Always there, since the pane puts its copy button into it.
  const caption = element('figcaption', {}, [element('span', {}, language === null ? [] : [language])]);
  const properties = language === null ? {} : { className: [`language-${language}`] };
  const code = element('code', properties, highlightCode(text, language));
  return element('figure', { className: ['code'] }, [caption, element('pre', { tabIndex: 0 }, [code])]);
}
