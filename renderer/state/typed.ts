/**
 * What is being typed, kept for a page that ends by a fault, or is loaded in another language: the text of the fields, and the sheet, panel or note they stand
 * in. It is written at every stroke, since nobody is told before such an end, and put back by the page that is loaded anew.
 * Secrets are not: they would lie on the disk in the clear.
 */
import { anchors } from '../commands/anchors.ts';
import { editAnnotation, useAnnotations } from './annotations.ts';
import { type Sheet, useUi } from './ui.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;
/**
 * `key`: its name and place. `spot`: its place alone, for a page in another language, where it has another name. `before`: what
 * stood there when typing began. A field that holds something else by now is left alone.
 */
type TypedField = { key: string; spot: string; before: string; value: string };
type Typed = {
  ui: Partial<ReturnType<typeof shown>>;
  editing: { id: number; x: number; y: number } | null;
  fields: TypedField[];
};

const storageKey = 'offprint.typed';
/** Sheets and articles that have not come by then have nothing to be put into. */
const awaitedMs = 20_000;

function shown() {
  const { search, sheet, isTagging, readingPanel, changesOf, pane, place, selectedId } = useUi.getState();
  return { search, sheet, isTagging, readingPanel, changesOf, pane, place, selectedId };
}

function isKept(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && ['text', 'search', 'url', 'email', 'number'].includes(target.type)
  );
}

const nameOf = (field: TextField): string =>
  field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.placeholder;

/** By its name and place: elements do not outlive the page. */
function keyOf(field: TextField, sheet: Sheet | null): string {
  const name = nameOf(field);
  const alike = [...document.querySelectorAll<TextField>(field.tagName)].filter(
    (other) => nameOf(other) === name,
  );
  const at = field.id === anchors.search ? 'list' : sheet === null ? 'panes' : JSON.stringify(sheet);
  return [at, name, alike.indexOf(field)].join(' | ');
}

/** By where it stands among those around it, whatever they are called. */
function spotOf(field: TextField, sheet: Sheet | null): string {
  const around = field.closest('[role="dialog"], main, aside') ?? document.body;
  const kind = around.getAttribute('role') ?? around.tagName;
  const beside = [...around.querySelectorAll<TextField>(field.tagName)].filter(isKept);
  return [sheet === null ? 'panes' : JSON.stringify(sheet), kind, field.tagName, beside.indexOf(field)].join(
    ' | ',
  );
}

const typedInto = new Map<TextField, TypedField>();
const begun = new WeakMap<TextField, string>();

function write(): void {
  for (const field of typedInto.keys()) if (!field.isConnected) typedInto.delete(field);
  const typed: Typed = {
    ui: shown(),
    editing: useAnnotations.getState().editing,
    fields: [...typedInto.values()],
  };
  try {
    localStorage.setItem(storageKey, JSON.stringify(typed));
  } catch {
    // Storage may be full or off: then a fault costs what was typed, as it would anyway.
  }
}

/** Returns the function that ends it. */
export function keepTyped(): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    if (isKept(target)) begun.set(target, target.value);
  };
  const onInput = ({ target }: Event) => {
    if (!isKept(target)) return;
    const known = typedInto.get(target);
    const { sheet } = useUi.getState();
    const key = known?.key ?? keyOf(target, sheet);
    const spot = known?.spot ?? spotOf(target, sheet);
    typedInto.set(target, {
      key,
      spot,
      before: known?.before ?? begun.get(target) ?? '',
      value: target.value,
    });
    write();
  };
  document.addEventListener('focusin', onFocus, true);
  document.addEventListener('input', onInput, true);
  // What is gone from the screen need not come back; asked once the page has drawn.
  let soon: ReturnType<typeof setTimeout> | null = null;
  const onShown = () => {
    soon ??= setTimeout(() => {
      soon = null;
      write();
    }, 50);
  };
  const endings = [useUi.subscribe(onShown), useAnnotations.subscribe(onShown)];
  // Ended in order: there is nothing to be put back.
  window.addEventListener('pagehide', forgetTyped);
  return () => {
    document.removeEventListener('focusin', onFocus, true);
    document.removeEventListener('input', onInput, true);
    window.removeEventListener('pagehide', forgetTyped);
    if (soon !== null) clearTimeout(soon);
    for (const end of endings) end();
    typedInto.clear();
  };
}

/** Before the page is loaded anew on purpose: its end is not to forget what is open and typed. */
export function keepForNextPage(): void {
  window.removeEventListener('pagehide', forgetTyped);
  write();
}

export function forgetTyped(): void {
  localStorage.removeItem(storageKey);
}

function readTyped(): Typed | null {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Typed | null;
  } catch {
    return null;
  }
}

/** Whether a page ended without a word while something was being typed. */
export function hasTyped(): boolean {
  return readTyped()?.fields.some(({ before, value }) => value !== before) === true;
}

/** Opens what was open, and fills each field as it appears. `bySpot`: the page before was in another language. */
export function restoreTyped(bySpot = false): void {
  const typed = readTyped();
  if (typed === null) return;
  const search = typed.fields.find(({ key }) => key.startsWith('list | '));
  useUi.setState({ ...typed.ui, ...(search === undefined ? {} : { search: search.value }) });
  const left = new Map(
    typed.fields.filter((field) => field !== search).map((field) => [bySpot ? field.spot : field.key, field]),
  );
  let editing = typed.editing;

  const look = () => {
    if (editing !== null && useAnnotations.getState().items.some(({ id }) => id === editing?.id)) {
      editAnnotation(editing.id, editing.x, editing.y);
      editing = null;
    }
    for (const field of document.querySelectorAll<TextField>('input, textarea')) {
      if (left.size === 0 || !isKept(field)) continue;
      const key = (bySpot ? spotOf : keyOf)(field, useUi.getState().sheet);
      const found = left.get(key);
      if (found === undefined) continue;
      left.delete(key);
      if (field.value === found.before) fill(field, found.value);
    }
    if (left.size === 0 && editing === null) stop();
  };
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => stop(), awaitedMs);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  look();
}

/** As if it were typed: React hears of a value only where the element's own setter was used. */
function fill(field: TextField, value: string): void {
  const prototype =
    field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  begun.set(field, field.value);
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
