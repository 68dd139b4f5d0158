/** An article's HTML with its title, as other programs take it from the clipboard. */
import type { AddressForm } from '../../../../shared/model/articles.ts';
import { unifyConstructs } from '../../content/constructs/constructs.ts';
import { cleanAddresses } from '../../content/sanitise/clean-addresses.ts';
import { sanitiseToTree } from '../../content/sanitise/sanitise.ts';
import { serialise } from '../../content/tree/markup.ts';
import { writeXml, xml } from '../xhtml/xml.ts';

export type ArticleHtmlRequest = {
  html: string;
  title: string;
  url: string | null;
  baseUrl: string;
  /** Of the links in the text; `url` is written as it is given. */
  addresses: AddressForm;
};

/** The title links to the article, where it has an address. */
export function articleHtml({ html, title, url, baseUrl, addresses }: ArticleHtmlRequest): string {
  const tree = sanitiseToTree(html, { baseUrl });
  unifyConstructs(tree, title);
  cleanAddresses(tree, addresses);
  const words = title.replace(/\s+/gu, ' ').trim();
  const isLink = url !== null && /^https?:/i.test(url);
  const heading = xml('h1', {}, [isLink ? xml('a', { href: url }, [words]) : words]);
  return `${writeXml([heading])}\n${serialise(tree)}`;
}
