/** Which proxy a request goes through. */
import { AppError } from '../../../shared/errors.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';

/** Returns the proxy's own URL for a request's URL; null: none. */
export type ChooseProxy = (url: string) => Promise<string | null>;

/**
 * Takes the user's own proxy, the system's (`resolveProxy`), or none, as the settings say. Throws `proxy-failed` where the
 * system names one that cannot be used.
 */
export function createProxyChooser(library: Library, resolveProxy: ChooseProxy): ChooseProxy {
  return async (url) => {
    const { proxyMode, proxyUrl } = getSettings(library);
    if (proxyMode === 'none') return null;
    if (proxyMode === 'manual') return proxyUrl;
    try {
      return await resolveProxy(url);
    } catch (error) {
      const why =
        error instanceof AppError ? { reason: error.code, ...error.details } : { reason: String(error) };
      throw new AppError('proxy-failed', { ofSystem: true, ...why }, error);
    }
  };
}
