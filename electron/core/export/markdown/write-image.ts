/** Writes a picture: `![description](address "title")`. */
import type { Options } from 'remark-stringify';

type Write = NonNullable<NonNullable<Options['handlers']>['image']>;

/**
 * As the library writes it, but for descriptions that hold `](`: some parsers read those as links within, or as the end, unless
 * both signs are escaped.
 */
export const writeImage: Write = Object.assign(
  ((node, _parent, state) => {
    const within = (construct: Parameters<typeof state.enter>[0], value: string, after: string): string => {
      const leave = state.enter(construct);
      const written = state.safe(value, { before: '', after });
      leave();
      return written;
    };
    const leave = state.enter('image');
    const description = within('label', node.alt ?? '', ']').replace(/\\\]\(/g, '\\]\\(');
    const isPlain = /^[^\0- \x7F<]/.test(node.url) && !/[\0- \x7F]/.test(node.url);
    const address = isPlain
      ? within('destinationRaw', node.url, node.title ? ' ' : ')')
      : node.url === '' && !node.title
        ? ''
        : `<${within('destinationLiteral', node.url, '>')}>`;
    const title = node.title ? ` "${within('titleQuote', node.title, '"')}"` : '';
    leave();
    return `![${description}](${address}${title})`;
  }) satisfies Write,
  { peek: () => '!' },
);
