/** Which URL a request asks for next. */
import type { RedirectChain } from './fetch.ts';

/** Returns the end of the redirects followed so far, or the first URL. */
export const nextUrl = ({ url, chain }: { url: string; chain?: RedirectChain | undefined }): string =>
  chain?.url ?? url;
