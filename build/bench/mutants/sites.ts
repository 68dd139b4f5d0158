/**
 * The places of a file where something can be left out, and the file with all of them in it at once: each asks when it is
 * reached whether it is the one that is left out now. So nothing is built anew for the next.
 */
import { isNode, type Node, parse, visit } from '../../syntax/tree.ts';

export type Site = {
  /** From 0, without gaps, over all files. */
  id: number;
  /** Relative to the project, with slashes. */
  file: string;
  line: number;
  /** What is different, in words, with the code it is about. */
  change: string;
};

type Insertion = { at: number; text: string; opens: boolean; depth: number };

/** What the code asks: whether the site of this number is the one that is left out. */
export const asks = '__isLeftOut';

/** `firstId`: the number of its first site. Throws for what is no TypeScript. */
export function withSites(source: string, file: string, firstId: number): { code: string; sites: Site[] } {
  const sites: Site[] = [];
  const insertions: Insertion[] = [];
  let depth = 0;
  const add = (node: Node, what: string): string => {
    const line = source.slice(0, node.start).split('\n').length;
    const code = source.slice(node.start, node.end).replace(/\s+/g, ' ').slice(0, 100);
    const id = firstId + sites.length;
    sites.push({ id, file, line, change: `${what}: ${code}` });
    return `${asks}(${id})`;
  };
  const wrap = (node: Node, before: string, after: string): void => {
    depth += 1;
    insertions.push({ at: node.start, text: before, opens: true, depth });
    insertions.push({ at: node.end, text: after, opens: false, depth });
  };
  visit(parse(source, file), (node, parent) => {
    if (isCondition(node, parent)) {
      const [always, never] = [add(node, 'always true'), add(node, 'never true')];
      wrap(node, `(${always}||(!${never}&&(`, ')))');
    } else if (parent?.type === 'LogicalExpression' && parent.operator === '??') {
      if (node === parent.right) wrap(node, `(${add(node, 'no fallback')}?undefined:(`, '))');
    } else if (parent?.type === 'LogicalExpression') {
      const of = add(node, `left out of ${parent.operator}`);
      wrap(node, parent.operator === '&&' ? `(${of}||(` : `(!${of}&&(`, '))');
    } else if (isComparison(node)) {
      wrap(node, `(${add(node, 'the opposite')}!==(`, '))');
    } else if (isLeavable(node, parent)) {
      wrap(node, `if(!${add(node, 'left out')})`, '');
    }
  });
  return { code: insertAll(source, insertions), sites };
}

function isCondition(node: Node, parent: Node | null): boolean {
  return (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && node === parent.test;
}

const comparisons = ['===', '!==', '==', '!=', '<', '<=', '>', '>=', 'in', 'instanceof'];

function isComparison(node: Node): boolean {
  return node.type === 'BinaryExpression' && comparisons.includes(String(node.operator));
}

/** A statement that does something, within a function: what a module does when it is loaded is what it is. */
function isLeavable(node: Node, parent: Node | null): boolean {
  if (node.type !== 'ExpressionStatement' || parent?.type !== 'BlockStatement') return false;
  let expression = node.expression;
  if (isNode(expression) && expression.type === 'AwaitExpression') expression = expression.argument;
  if (!isNode(expression)) return false;
  if (expression.type === 'AssignmentExpression') return true;
  return (
    expression.type === 'CallExpression' && isNode(expression.callee) && expression.callee.type !== 'Super'
  );
}

/** What closes comes before what opens at one place; of those that open the outer first, of those that close the inner. */
function insertAll(source: string, insertions: readonly Insertion[]): string {
  const sorted = [...insertions].sort(
    (a, b) =>
      a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? a.depth - b.depth : b.depth - a.depth),
  );
  let code = '';
  let at = 0;
  for (const insertion of sorted) {
    code += source.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return code + source.slice(at);
}
