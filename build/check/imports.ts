/** What a file imports, read by a parser: a pattern would take texts for comments, and comments for texts. */
import { isNode, type Node, parse, visit } from '../syntax/tree.ts';

/**
 * Specifiers of all imports and re-exports with a fixed name, types included, in the order of the file: statements,
 * `import('…')`, and `require('…')` however it was come by. Throws with `fileName` for what is no TypeScript.
 */
export function importsOf(source: string, fileName = 'source.ts'): string[] {
  const found: string[] = [];
  visit(parse(source, fileName), (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null) found.push(specifier);
  });
  return found;
}

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
