/**
 * The page's own gate for article HTML. Core has sanitised it already; this is the second, independent one. The only place
 * where text becomes elements.
 */
import createPurifier from 'dompurify';

const imageAddress = /^(?:offprint:|data:image\/(?:png|jpeg|gif|webp|avif);)/i;
const linkAddress = /^(?:https?:|mailto:|#)/i;

const purifier = createPurifier(window);

purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
  const { attrName, attrValue } = attribute;
  if (attrName === 'src' || attrName === 'poster') {
    // Images come through core or not at all; a remote address would tell its server who reads what, and when.
    if (element.tagName !== 'IMG' || !imageAddress.test(attrValue)) attribute.keepAttr = false;
  }
  if ((attrName === 'href' || attrName === 'xlink:href') && !linkAddress.test(attrValue))
    attribute.keepAttr = false;
});

purifier.addHook('uponSanitizeElement', (node, data) => {
  // Of all fields only the box of a task list stays, and it cannot be ticked.
  if (data.tagName !== 'input' || !(node instanceof HTMLInputElement)) return;
  if (node.type === 'checkbox') node.disabled = true;
  else node.remove();
});

export function purify(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true, mathMl: true },
    FORBID_TAGS: [
      'style',
      'script',
      'form',
      'button',
      'textarea',
      'select',
      'iframe',
      'object',
      'embed',
      'link',
      'meta',
      'base',
      'dialog',
    ],
    FORBID_ATTR: [
      'style',
      'srcset',
      'sizes',
      'action',
      'formaction',
      'ping',
      'target',
      'autofocus',
      'tabindex',
      'contenteditable',
    ],
    ALLOW_DATA_ATTR: false,
    // The source of a formula: read by KaTeX, which trusts it with nothing.
    ADD_ATTR: ['data-tex'],
    // Asked of every attribute, not of addresses only: what has no scheme must pass. The hook above narrows addresses.
    ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|offprint|data):|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
    SANITIZE_NAMED_PROPS: false,
  });
}
