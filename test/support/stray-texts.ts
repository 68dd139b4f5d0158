/** Finds what a reader would see or hear and what is not from the catalogue of texts (shared/texts), by the tree of a module. */
import { parseSync } from 'vite';

/** A text where none should stand. */
export type StrayText = { line: number; text: string };

/** The tree is ESTree with JSX and TypeScript (github.com/oxc-project/oxc); only what is asked of a node is named. */
type Node = { type: string; start: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Attributes whose value is seen or heard: HTML's and ARIA's, and those of our own components that end up there. */
const spokenAttributes: ReadonlySet<string> = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'description',
  'detail',
  'done',
  'errorMessage',
  'hint',
  'label',
  'name',
  'nameColumn',
  'nothing',
  'placeholder',
  'problem',
  'summary',
  'text',
  'textValue',
  'title',
  'valueColumn',
  'words',
]);
/** Attributes whose value is for the machine, however many words it has. */
const silentAttributes: ReadonlySet<string> = new Set([
  'className',
  'd',
  'id',
  'key',
  'placement',
  'rel',
  'viewBox',
]);
/** Names of keys as KeyboardEvent has them (UI Events KeyboardEvent key Values), and Space, which has none there: they look like titles. */
const keyNames =
  /^(?:Alt|Arrow\w+|Backspace|Control|Dead|Delete|End|Enter|Escape|Home|Insert|Meta|Page\w+|Process|Shift|Space|Tab|Unidentified)$/;
/** What stands in these is typed or pressed as it is. */
const literalElements: ReadonlySet<string> = new Set(['code', 'kbd']);

/** Methods of elements that are given a selector. */
const selecting = /^(?:closest|matches|querySelector(?:All)?)$/;

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);
/** Two words of two letters or more with nothing but a space, and a mark at most, between them. */
const hasWords = (text: string): boolean =>
  /(?<![\p{L}\d_.:/#-])\p{L}{2,}[,.;:!?…”]?\s+“?\p{L}{2,}(?![\p{L}\d_:(/-])/u.test(text);
/** One word as titles are written; names in code are not. */
const isTitle = (text: string): boolean => /^\p{Lu}\p{Ll}+[.…!?]?$/u.test(text) && !keyNames.test(text);

/** A template's own pieces; a word before or between what is put in is a sentence in parts. */
function isSentence(pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  return (
    pieces.some(hasWords) ||
    /^\p{Lu}\p{Ll}+:?\s/u.test(first) ||
    rest.some((piece) => /^\s*[,·]?\s+\p{L}{2,}(?![\p{L}:=(-])/u.test(piece))
  );
}

/** `path` says to the parser whether there is JSX in it. */
export function strayTexts(path: string, source: string): StrayText[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: StrayText[] = [];
  const add = (node: Node, text: string): void => {
    found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim() });
  };

  /** `isSpoken`: the value is shown or heard as it is, so that a single word is a text, too. */
  const visit = (node: Node, isSpoken: boolean): void => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        // Where a module is.
        if (node.source != null) return;
        break;
      case 'TSLiteralType':
        return;
      case 'JSXText':
        if (hasLetter(String(node.value))) add(node, String(node.value));
        return;
      case 'JSXElement': {
        const opening = node.openingElement as Node;
        const { name } = opening.name as { name?: unknown };
        visit(opening, false);
        if (typeof name === 'string' && literalElements.has(name)) return;
        for (const child of node.children as Node[]) visit(child, true);
        return;
      }
      case 'JSXFragment':
        for (const child of node.children as Node[]) visit(child, true);
        return;
      case 'JSXAttribute': {
        const name = String((node.name as Node).name);
        if (!isNode(node.value) || silentAttributes.has(name)) return;
        visit(node.value, spokenAttributes.has(name));
        return;
      }
      case 'JSXExpressionContainer':
      case 'ParenthesizedExpression':
        visit(node.expression as Node, isSpoken);
        return;
      case 'ConditionalExpression':
        visit(node.test as Node, false);
        visit(node.consequent as Node, isSpoken);
        visit(node.alternate as Node, isSpoken);
        return;
      case 'LogicalExpression':
        visit(node.left as Node, isSpoken && node.operator !== '&&');
        visit(node.right as Node, isSpoken);
        return;
      case 'Property': {
        const key = node.key as Node;
        const name = String(key.name ?? key.value);
        if (node.computed === true) visit(key, false);
        const value = node.value as Node;
        if (name !== 'id') visit(value, false);
        return;
      }
      case 'CallExpression': {
        const callee = node.callee as Node;
        visit(callee, false);
        const isSelecting = selecting.test(String((callee.property as Node | undefined)?.name));
        for (const given of node.arguments as Node[])
          if (!isSelecting || given.type !== 'Literal') visit(given, false);
        return;
      }
      case 'Literal': {
        const { value } = node;
        if (typeof value !== 'string') return;
        if (isSpoken ? hasLetter(value) : hasWords(value) || isTitle(value)) add(node, value);
        return;
      }
      case 'TemplateLiteral': {
        const pieces = (node.quasis as Node[]).map(({ value }) =>
          String((value as { cooked: unknown }).cooked),
        );
        if (isSpoken ? pieces.some(hasLetter) : isSentence(pieces)) add(node, pieces.join('…'));
        for (const put of node.expressions as Node[]) visit(put, false);
        return;
      }
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, false);
    }
  };
  visit(program as unknown as Node, false);
  return found;
}
