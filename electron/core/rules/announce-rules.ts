/** Tells the page and the other services what rules did to new articles. */
import type { CoreEventSink } from '../base/core-events.ts';
import type { EventBus } from '../base/events.ts';
import type { RulesReport } from './run-rules.ts';

export function announceRules(
  { bus, events }: { bus: EventBus; events: CoreEventSink },
  { changedIds, savedIds, downloadIds, targetIds }: RulesReport,
): void {
  if (changedIds.length > 0) bus.emit('tags.changed', {});
  if (savedIds.length > 0) events.emit('articles.saved', { articleIds: savedIds, needsText: true });
  if (downloadIds.length > 0) events.emit('recordings.wanted', {});
  if (targetIds.length > 0) events.emit('targets.assigned', { targetIds });
}
