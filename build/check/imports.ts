/** What a file imports, read by the parser that builds it: a pattern would take texts for comments, and comments for texts. */
import { parseAst } from 'vite';

type Node = { type: string; [name: string]: unknown };

/**
 * Specifiers of all imports and re-exports with a fixed name, types included, in the order of the file: statements,
 * `import('…')`, and `require('…')` however it was come by. Throws with `fileName` for what is no TypeScript.
 */
export function importsOf(source: string, fileName = 'source.ts'): string[] {
  let tree: Node;
  try {
    const lang = fileName.endsWith('x') ? 'tsx' : 'ts';
    tree = parseAst(source, { lang }, fileName) as unknown as Node;
  } catch (error) {
    throw new Error(`${fileName} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const found: string[] = [];
  visit(tree, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null) found.push(specifier);
  });
  return found;
}

/** The node types are those of ESTree and typescript-estree. */
function specifierOf(node: Node): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return fixedText(node.source);
    case 'TSExternalModuleReference':
      return fixedText(node.expression);
    case 'CallExpression':
      return isRequire(node.callee) ? fixedText((node.arguments as unknown[])[0]) : null;
    default:
      return null;
  }
}

function isRequire(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === 'Identifier') return callee.name === 'require';
  return callee.type === 'CallExpression' && isNode(callee.callee) && callee.callee.name === 'createRequire';
}

function fixedText(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
