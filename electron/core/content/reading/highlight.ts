/** Colouring of code, in core so that the pane gets finished HTML. */
import type { ElementContent } from 'hast';
import { all, common, createLowlight } from 'lowlight';
import { canonicalLanguage, isColourlessLanguage } from '../constructs/languages.ts';

const lowlight = createLowlight(common);
/** Our canonical names where the highlighter's differ. */
const HIGHLIGHTER_NAMES: Record<string, string> = {
  html: 'xml',
  vue: 'xml',
  svelte: 'xml',
  jsx: 'javascript',
  tsx: 'typescript',
  toml: 'ini',
  docker: 'dockerfile',
  terraform: 'ini',
  postgresql: 'pgsql',
  sass: 'scss',
};

/** Longer blocks are logs and data: colour would cost more time than it helps. In UTF-16 units. */
const MAX_HIGHLIGHTED_LENGTH = 60_000;

/** The text as `span.hljs-…` nodes; plain text for an unknown language, none, or a very long block. */
export function highlightCode(text: string, language: string | null): ElementContent[] {
  const plain: ElementContent[] = [{ type: 'text', value: text }];
  if (language === null || text.length > MAX_HIGHLIGHTED_LENGTH) return plain;
  const name = highlighterName(language);
  if (!isKnown(name)) return plain;
  return lowlight
    .highlight(name, text)
    .children.filter((node) => node.type !== 'doctype') as ElementContent[];
}

/** Whether the name is that of a language, of code or markup, under any of its spellings. */
export function isCodeLanguage(language: string): boolean {
  const name = highlighterName(language);
  return lowlight.registered(name) || Object.hasOwn(all, name) || isColourlessLanguage(language);
}

function highlighterName(language: string): string {
  const canonical = canonicalLanguage(language) ?? '';
  return HIGHLIGHTER_NAMES[canonical] ?? canonical;
}

/** The common grammars are there from the start, since others refer to them; each of the rest when it is first met. */
function isKnown(name: string): boolean {
  if (lowlight.registered(name)) return true;
  const grammar = Object.hasOwn(all, name) ? all[name as keyof typeof all] : undefined;
  if (grammar === undefined) return false;
  lowlight.register({ [name]: grammar });
  return true;
}
