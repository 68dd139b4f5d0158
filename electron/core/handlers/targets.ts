/** Folders and files that articles are exported to by themselves. */

import { isAbsolute, normalize } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { type NewExportTarget, placeOfTarget } from '../../../shared/export-target.ts';
import type { EventBus } from '../base/events.ts';
import { profileNamed } from '../export/profiles/profile-named.ts';
import type { ExportTargets } from '../export/targets/targets.ts';
import type { Library } from '../library/connection/open.ts';
import {
  changedTarget,
  getTarget,
  insertTarget,
  removeTarget,
  setWritten,
  updateTarget,
  type WrittenFile,
} from '../library/exports/export-targets-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { library: Library; exportTargets: Pick<ExportTargets, 'list' | 'note' | 'run'>; bus: EventBus };

export const targetHandlers: AreaHandlers<'targets', Ports> = {
  'targets.list': ({ exportTargets }) => ({ targets: exportTargets.list() }),

  'targets.add': async (context, { mayReplace, ...given }) => {
    const target = withPlainPath(given);
    check(context, target);
    const present = mayReplace ? await presentFile(target) : null;
    const { id } = insertTarget(context.library, target);
    if (target.file !== null && present !== null) setWritten(context.library, id, target.file, present);
    context.exportTargets.note();
    return { targetId: id };
  },

  'targets.update': async (context, { targetId, mayReplace, ...given }) => {
    const { library } = context;
    const change = withPlainPath(given);
    const next = changedTarget(getTarget(library, targetId), change);
    check(context, next);
    const present = mayReplace ? await presentFile(next) : null;
    updateTarget(library, targetId, change);
    if (next.file !== null && present !== null) setWritten(library, targetId, next.file, present);
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

/** Throws `invalid-input` for one that goes nowhere, `not-found` for one whose profile is not there. */
function check(context: Ports, target: NewExportTarget): void {
  const { form, profile } = target;
  const place = placeOfTarget(target);
  const field = form === 'markdown' ? 'folder' : 'file';
  if (place === null) throw new AppError('invalid-input', { field, reason: 'place-missing' });
  // Which folder a program happens to run in is nothing a library can know later.
  if (field === 'file' && !isAbsolute(place)) {
    throw new AppError('invalid-input', { field, reason: 'path-not-whole' });
  }
  if (form === 'markdown') profileNamed(context, profile);
}

/** One way of writing a path, so that the same file is known as the same. */
function withPlainPath<T extends { file?: string | null | undefined }>(given: T): T {
  return typeof given.file === 'string' ? { ...given, file: normalize(given.file) } : given;
}

async function presentFile({ form, file }: NewExportTarget): Promise<WrittenFile | null> {
  if (form === 'markdown' || file === null) return null;
  const { replaceableFile } = await import('../export/forms/kept-file.ts');
  return await replaceableFile(file);
}
