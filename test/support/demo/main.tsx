/** The page over a core in memory. The address says which: ?empty, ?offline, ?theme=dark, ?density=compact, ?count=5000 */
import '../../../renderer/policy.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { createFakeCore } from '../fake-client.ts';
import { doorOf } from '../page-door.ts';

const wanted = new URLSearchParams(window.location.search);
const core = createFakeCore({
  articleCount: Number(wanted.get('count') ?? 200),
  isEmpty: wanted.has('empty'),
  isOnline: !wanted.has('offline'),
});
core.settings.theme = (wanted.get('theme') ?? 'light') as Settings['theme'];
core.settings.listDensity = wanted.get('density') === 'compact' ? 'compact' : 'comfortable';
if (wanted.has('empty')) core.settings.hasSeenWelcome = false;
Object.defineProperty(window, 'offprint', { value: doorOf(core.transport) });
Object.defineProperty(window, 'fakeCore', { value: core });

await import('../../../renderer/main.tsx');
