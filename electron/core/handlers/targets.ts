/** Folders that articles are exported to by themselves. */
import type { AreaHandlers } from '../context.ts';
import { profileNamed } from '../export/profile-named.ts';
import { insertTarget, removeTarget, updateTarget } from '../library/export-targets-table.ts';

export const targetHandlers: AreaHandlers<'targets'> = {
  'targets.list': ({ exportTargets }) => ({ targets: exportTargets.list() }),

  'targets.add': (context, target) => {
    profileNamed(context, target.profile);
    const { id } = insertTarget(context.library, target);
    context.exportTargets.note();
    return { targetId: id };
  },

  'targets.update': (context, { targetId, ...change }) => {
    if (change.profile !== undefined) profileNamed(context, change.profile);
    updateTarget(context.library, targetId, change);
    context.exportTargets.note();
    return {};
  },

  'targets.remove': ({ library, bus, exportTargets }, { targetId }) => {
    removeTarget(library, targetId);
    exportTargets.note();
    // Those that gave articles to it give them to nobody now.
    bus.emit('rules.changed', {});
    return {};
  },

  'targets.run': ({ exportTargets }, { targetId }) => exportTargets.run(targetId),
};
