/** The comments of a discussion, made ready to be read by the stages articles go through. Pictures stay where they are: none is loaded. */
import { prepareForReading } from './prepare.ts';

export type PrepareCommentsRequest = {
  htmls: readonly string[];
  baseUrl: string | null;
  foremHosts: readonly string[];
};

/** In the order given. Never throws on any markup. */
export function prepareComments({ htmls, baseUrl, foremHosts }: PrepareCommentsRequest): string[] {
  return htmls.map(
    (html) => prepareForReading(html, { title: null, baseUrl, foremHosts, imageUrl: () => null }).html,
  );
}
