/**
 * Formulas, set by KaTeX from their TeX source: HTML for the eye, MathML for the ear. KaTeX is loaded with the first article
 * that has one. It gets no trust: no links, no pictures, no classes, bounded macros.
 */

const selector = '.math[data-tex]';
let sheet: CSSStyleSheet | null = null;

async function loadSetter() {
  const [{ render }, { default: rules }] = await Promise.all([
    import('katex'),
    import('katex/dist/katex.min.css?raw'),
  ]);
  if (sheet === null && 'replaceSync' in CSSStyleSheet.prototype) {
    sheet = new CSSStyleSheet();
    // Faces count only in the document's own sheets, where katex-fonts.css declares them.
    sheet.replaceSync(rules.replace(/@font-face\{[^}]*\}/g, ''));
  }
  return render;
}

/** Sets what formulas there are. One that cannot be set stays as the feed sent it. */
export async function setFormulas(root: ShadowRoot): Promise<void> {
  const formulas = [...root.querySelectorAll<HTMLElement>(selector)];
  if (formulas.length === 0) return;
  const render = await loadSetter();
  if (sheet !== null && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.unshift(sheet);
  for (const formula of formulas) {
    // Another article may have taken the place meanwhile.
    if (!formula.isConnected || formula.hasAttribute('data-set')) continue;
    const set = document.createElement('span');
    try {
      render(formula.dataset.tex ?? '', set, {
        displayMode: formula.classList.contains('math-display'),
        output: 'htmlAndMathml',
        throwOnError: true,
        trust: false,
        strict: 'ignore',
        maxExpand: 500,
        maxSize: 40,
      });
      formula.replaceChildren(...set.childNodes);
      formula.setAttribute('data-set', '');
    } catch {
      // A command KaTeX does not know: the feed's own MathML, or the source as it was written, is the better answer.
    }
  }
}
