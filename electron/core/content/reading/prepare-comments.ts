/** The comments of a discussion, made ready to be read by the stages articles go through. Pictures stay where they are: none is loaded. */
import type { AddressForm } from '../../../../shared/model/articles.ts';
import { prepareForReading } from './prepare.ts';

export type PrepareCommentsRequest = {
  htmls: readonly string[];
  baseUrl: string | null;
  foremHosts: readonly string[];
  addresses: AddressForm;
};

/** In the order given. Never throws on any markup. */
export function prepareComments({ htmls, baseUrl, foremHosts, addresses }: PrepareCommentsRequest): string[] {
  return htmls.map(
    (html) =>
      prepareForReading(html, { title: null, baseUrl, foremHosts, addresses, imageUrl: () => null }).html,
  );
}
