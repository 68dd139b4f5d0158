/** What stands around articles on the web: told by element, role, names of classes, and how much of it is links. */
import type { Element, Root } from 'hast';
import { attribute, classesOf, plainText } from '../tree/tree.ts';

const frames = new Set('nav aside footer form menu address'.split(' '));
const frameRoles =
  /^(?:navigation|complementary|contentinfo|search|banner|menu|menubar|toolbar|dialog|alertdialog|alert)$/;

/** Whole parts of names, so that `post-shared` or `header-image` are not meant. */
const names = new RegExp(
  `(?:^|[-_ ])(?:${[
    'comments?|disqus|respond|replies|discussion|reactions?',
    'related|recommend(?:ed|ations?)?|read-?more-posts|more-(?:stories|posts|articles|from)|also-?(?:like|read)|up-?next|read-?next|most-?(?:read|popular)|popular|trending|latest|outbrain|taboola|onward',
    'share|sharing|social|sharedaddy|addthis|follow-us|likes?',
    'newsletter|subscribe|subscription|sign-?up|signup|mailing|optin|promo(?:tion)?|cta|upsell|donate|membership',
    'sidebar|breadcrumbs?|pagination|pager|post-?nav(?:igation)?|navigation|nav|navbar|menu|toolbar|skip-link',
    'cookies?|consent|gdpr|popup|modal|overlay|banner|toast',
    'ad|ads|advert(?:isement|ising|s)?|adsense|sponsor(?:ed|s)?|dfp|affiliate',
    'author-?(?:bio|box|info|card|about)|about-?(?:the-)?author|bio|byline|post-?meta|entry-?meta|article-?meta|tags|tag-?list|post-?tags|categories|metadata',
    'copyright|credits?|site-?(?:footer|header)|masthead|page-?footer|widget-area|print-only|noprint|screen-reader-text|sr-only|visually-?hidden',
    'mw-editsection|navbox|catlinks|toc|table-of-contents|edit-(?:this-)?page|feedback|rating|was-this-helpful',
  ].join('|')})(?:$|[-_ ])`,
  'i',
);

/** Names by which an article's own text is marked, whatever else they hold. */
const own =
  /(?:^|[-_ ])(?:article-?body|articlebody|post-?(?:content|body)|entry-?content|story-?(?:body|content)|article-?(?:content|text)|post-?text|e-content|body-?content|main-?content|markdown-?body|crayons-article__body|rich-?text|prose)(?:$|[-_ ])/i;

/** Boxes of a sidebar; builders of pages call each paragraph `…-widget-text-editor`. */
const sidebarBox = /(?:^|\s)(?:widget|widget_\S+|sidebar-widget)(?:$|\s)/i;

/** Asides and footers that belong to the text: admonitions, pull quotes, notes, embedded posts. */
const kept =
  /(?:^|[-_ ])(?:notes?|notice|tip|hint|warning|caution|danger|callout|admonition|markdown-alert|pull-?quote|quote|footnotes?|endnotes?|doc-(?:footnote|endnotes?)|(?:social|video|twitter|instagram)-embed|twitter-tweet|starlight-aside)(?:$|[-_ ])/i;

/** Publishers name the box of the text for subscribers so, and the box that offers a subscription. */
const paywall = /(?:^|[-_ ])paywall(?:$|[-_ ])/i;
const offer =
  /subscri|sign[- ](?:in|up)|log[- ]in|register|member|free trial|unlimited|abonn|registrier|anmelden|suscr[ií]|inicia sesión|assin(?:e|ar|atura|ante)|購読|会員|登録|ログイン|订阅|会员|登录/i;
const longestOffer = 600;

function isOffer(element: Element): boolean {
  const text = plainText(element);
  return text.length <= longestOffer && offer.test(text);
}

/** Class names and id as one text. */
function namesOf(element: Element): string {
  // BEM parts and camel case are words of their own.
  const text = [...classesOf(element), attribute(element, 'id') ?? ''].join(' ');
  return text.replace(/__|--/g, '-').replace(/([a-z])([A-Z])/g, '$1-$2');
}

export function isMarkedBody(element: Element): boolean {
  if (/(?:^|\s)articleBody(?:$|\s)/.test(attribute(element, 'itemProp') ?? '')) return true;
  return own.test(namesOf(element));
}

/** Notes, quotations, embedded posts; a quotation names its source in its footer. */
export function belongsToText(element: Element, parent: Element | Root | undefined): boolean {
  if (parent?.type === 'element' && parent.tagName === 'blockquote') return true;
  return kept.test(`${namesOf(element)} ${attribute(element, 'role') ?? ''}`);
}

/** Whether what an element is called says that it frames the article rather than being part of it. */
export function isBoilerplate(element: Element, parent: Element | Root): boolean {
  if (belongsToText(element, parent)) return false;
  const role = attribute(element, 'role');
  if (frames.has(element.tagName)) return true;
  if (role !== null && frameRoles.test(role)) return true;
  if (
    /^(?:body|html|main|article|p|pre|code|span|em|strong|a|li|td|tr|table|tbody|img|h[1-6])$/.test(
      element.tagName,
    )
  ) {
    return false;
  }
  const text = namesOf(element);
  if (paywall.test(text) && isOffer(element)) return true;
  return text.trim() !== '' && (names.test(text) || sidebarBox.test(text)) && !own.test(text);
}
