/** What the reader has set. */

import { AppError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { EventBus } from '../base/events.ts';
import { readProxyUrl } from '../http/proxy.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings, updateSettings } from '../library/connection/settings-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { library: Library; bus: EventBus };

export const settingsHandlers: AreaHandlers<'settings', Ports> = {
  'settings.get': ({ library }) => getSettings(library),

  'settings.update': async ({ library, bus }, change) => {
    const given: Partial<Settings> = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    if (given.proxyUrl != null) given.proxyUrl = readProxyUrl(given.proxyUrl);
    const after = { ...getSettings(library), ...given };
    if (after.proxyMode === 'manual' && after.proxyUrl === null) {
      // What is meant to go through a proxy must not go past it meanwhile.
      throw new AppError('invalid-input', {
        field: 'proxyUrl',
        reason: 'proxy-missing',
      });
    }
    if (given.offlineQuery !== undefined && parseQuery(given.offlineQuery).root === null) {
      throw new AppError('invalid-input', { field: 'offlineQuery', reason: 'offline-without-query' });
    }
    if (given.exportProfiles !== undefined) {
      const { checkProfiles } = await import('../export/targets/check-profiles.ts');
      checkProfiles(given.exportProfiles);
    }
    const settings = updateSettings(library, given);
    bus.emit('settings.changed', settings);
    return settings;
  },
};
