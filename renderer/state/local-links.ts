/** Asks the library which links of a text lead to articles it has. */
import { markLocal, webAddresses } from '../article/links.ts';
import { client } from '../bridge.ts';

export async function markLocalLinks(root: ShadowRoot, ownId: number): Promise<void> {
  const urls = webAddresses(root);
  if (urls.length === 0) return;
  try {
    const { found } = await client().call('articles.at', { urls });
    markLocal(root, found, ownId);
  } catch {
    // The links still lead to the web.
  }
}
