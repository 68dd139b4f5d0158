/** What watches inside the page. Each function is sent there as text, so none may use anything outside itself. */

/** Kinds: what ran, what was asked for, or what stands in the text and should not. */
export type Finding = { article: string; trial: number | null; what: string };

declare global {
  interface Window {
    /** `inspect`: the pane's text, or another root. */
    hostileWatch: { article: string; findings: Finding[]; inspect: (root?: ParentNode) => number[] };
  }
}

/** For the page to run before any script of its own. */
export const watchScript = (): string =>
  `(${installHooks})(); window.hostileWatch.inspect = ${inspectArticle};`;

/** Whatever an attack would call is heard. */
function installHooks(): void {
  const watch = { article: '', findings: [] as Finding[], inspect: (): number[] => [] };
  window.hostileWatch = watch;
  const note = (what: string, trial: number | null = null): void => {
    watch.findings.push({ article: watch.article, trial, what });
  };
  const hook = (owner: object, name: string, answer: unknown): void => {
    Object.defineProperty(owner, name, {
      configurable: true,
      value: (...given: unknown[]) => {
        note(`${name}(${String(given[0]).slice(0, 200)})`);
        return answer;
      },
    });
  };
  Object.defineProperty(window, '__pwned', {
    value: (trial: unknown) => note('ran', typeof trial === 'number' ? trial : null),
  });
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'msgbox']) hook(window, name, null);
  for (const name of ['write', 'writeln', 'execCommand']) hook(document, name, null);
  hook(Navigator.prototype, 'sendBeacon', false);
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const own = window[name];
    const checked = (handler: TimerHandler, ...more: unknown[]): number => {
      if (typeof handler === 'function') return own(handler, ...(more as [number]));
      note(`${name} of a text`);
      return 0;
    };
    Object.defineProperty(window, name, { value: checked });
  }
  // Whoever drives the page makes functions of texts as well, but not while an article is open.
  for (const name of ['eval', 'Function'] as const) {
    const heard = (text: unknown): void => {
      if (watch.article !== '') note(`${name}(${String(text).slice(0, 200)})`);
    };
    const own = new Proxy(window[name] as typeof Function, {
      apply(target, _self, given) {
        heard(given.at(-1));
        return target(...given);
      },
      construct(target, given) {
        heard(given.at(-1));
        return Reflect.construct(target, given);
      },
    });
    Object.defineProperty(window, name, { configurable: true, writable: true, value: own });
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note(`the page's policy had to stop ${violatedDirective} ${blockedURI}`),
  );
}

/** What the text in the pane holds that no text may, and what one touches of it, touched. Ids of the marks that stand. */
function inspectArticle(given?: ParentNode): number[] {
  const watch = window.hostileWatch;
  const root = given ?? document.querySelector('.article-body')?.shadowRoot;
  const marks: number[] = [];
  if (root == null) return marks;
  const forbidden =
    'script style iframe frame frameset object embed applet link meta base form template textarea select option foreignObject animate set use image webview portal fencedframe marquee isindex keygen title noscript xmp plaintext dialog video audio source track';
  const isForbidden = new Set(forbidden.toLowerCase().split(' '));
  const elements = [...root.querySelectorAll('*')];
  const unattributed: string[] = [];
  for (const element of elements) {
    const text =
      element.localName === 'p' ? (/^end-of-(\d+)$/.exec(element.textContent ?? '')?.[1] ?? null) : null;
    if (text !== null) {
      marks.push(Number(text));
      for (const what of unattributed.splice(0))
        watch.findings.push({ article: watch.article, trial: Number(text), what });
      continue;
    }
    // What KaTeX draws is its own, and checked by its options.
    if (element.closest('.katex') !== null && element.closest('math') === null) continue;
    if (isForbidden.has(element.localName.toLowerCase()))
      unattributed.push(`an element ${element.localName}`);
    for (const { name, value } of element.attributes) {
      const address = value.replace(/[\p{C}\p{Z}]/gu, '');
      if (/^on/i.test(name)) unattributed.push(`a handler ${name}`);
      if (
        /^(?:style|srcset|srcdoc|action|formaction|ping|background|poster|data)$/i.test(name) &&
        value !== ''
      )
        unattributed.push(`an attribute ${name}`);
      if (/^(?:xlink:)?href$|^cite$/i.test(name) && !/^(?:https?:|mailto:|#|[^:]*$|[/?.])/i.test(address))
        unattributed.push(`a link to ${value.slice(0, 60)}`);
      if (
        /^src$/i.test(name) &&
        !/^(?:offprint:\/\/image\/|data:image\/(?:png|jpeg|gif|webp|avif);)/i.test(value)
      )
        unattributed.push(`a source ${value.slice(0, 60)}`);
    }
  }
  for (const what of unattributed) watch.findings.push({ article: watch.article, trial: null, what });

  const kinds =
    'pointerover mouseover mouseenter mousemove pointerdown mousedown focus focusin blur keydown input change toggle beforetoggle submit load error animationstart animationend transitionend wheel scroll dragstart copy contextmenu'.split(
      ' ',
    );
  for (const element of elements) {
    // The app's own buttons do what they say; honest links would leave the app.
    if (element.closest('button') !== null) continue;
    for (const kind of kinds) element.dispatchEvent(new Event(kind));
    const link = element.closest('a');
    if (link === null || !/^https?:|^mailto:/i.test(link.getAttribute('href') ?? ''))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  }
  return marks;
}

/** Opens the articles of the list one after another, from the top; of each the marks that stood in it. */
export async function openAll(titles: readonly string[]): Promise<number[][]> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const shown: number[][] = [];
  document.querySelector<HTMLElement>('#article-list')?.focus();
  for (const title of titles) {
    window.hostileWatch.article = title;
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }),
    );
    const deadline = performance.now() + 20_000;
    while (document.querySelector('#reading-pane h1')?.textContent !== title) {
      if (performance.now() > deadline) throw new Error(`${title} was not shown in 20 s`);
      await frame();
    }
    shown.push(window.hostileWatch.inspect());
    await frame();
  }
  // What only comes of waiting: pictures that fail, timers, animations that begin.
  await new Promise((resolve) => setTimeout(resolve, 500));
  window.hostileWatch.article = '';
  return shown;
}
