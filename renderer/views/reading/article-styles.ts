/** Styles for text of articles, in whichever shadow root it stands. */
import articleStyles from '../../styles/article.css?inline';
import codeStyles from '../../styles/article-code.css?inline';
import markStyles from '../../styles/article-marks.css?inline';
import partStyles from '../../styles/article-parts.css?inline';
import printStyles from '../../styles/article-print.css?inline';

let sheet: CSSStyleSheet | null = null;

export function applyStyles(root: ShadowRoot): void {
  // Where there are no constructed sheets (a test's document) the text stands unstyled.
  if (!('adoptedStyleSheets' in root) || !('replaceSync' in CSSStyleSheet.prototype)) return;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([articleStyles, partStyles, codeStyles, markStyles, printStyles].join('\n'));
  }
  root.adoptedStyleSheets = [sheet];
}
