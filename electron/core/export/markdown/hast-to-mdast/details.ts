/** `details` stays HTML; what it holds is Markdown, which needs blank lines around it to be read as such. */

import { toHtml } from 'hast-util-to-html';
import { attribute, isElement } from '../../../content/tree/tree.ts';
import { type Handle, rawBlock } from './types.ts';

export const detailsHandler: Handle = (converter, element) => {
  const summary = element.children.find((child) => isElement(child, 'summary'));
  const rest = element.children.filter((child) => child !== summary);
  const label = isElement(summary)
    ? toHtml(summary.children).replace(/\s+/g, ' ').trim()
    : converter.context.words.details;
  const open = attribute(element, 'open') === null ? '' : ' open';
  const content = converter.flow({ type: 'root', children: rest });
  return [rawBlock(`<details${open}>\n<summary>${label}</summary>`), ...content, rawBlock('</details>')];
};
