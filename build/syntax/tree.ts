/** Syntax trees of TypeScript, by the parser that builds the program. */
import { parseAst } from 'vite';

/** A node of ESTree, or of typescript-estree; `start` and `end` count UTF-16 units of the source. */
export type Node = { type: string; start: number; end: number; [name: string]: unknown };

/** Throws with `fileName` for what is no TypeScript. */
export function parse(source: string, fileName: string): Node {
  try {
    const lang = fileName.endsWith('x') ? 'tsx' : 'ts';
    return parseAst(source, { lang }, fileName) as unknown as Node;
  } catch (error) {
    throw new Error(`${fileName} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** All nodes, each before what is in it. */
export function visit(
  node: Node,
  see: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  see(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see, node);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
