/** Tells the page that articles have changed. */
import { boundedIds, type EventBus } from './events.ts';

export function announceArticles({ bus }: { bus: EventBus }, changed: readonly number[]): void {
  if (changed.length > 0) bus.emit('articles.changed', { articleIds: boundedIds(changed), feedIds: 'any' });
}

/** As `announceArticles`, where the articles' tags changed too. */
export function announceTagged({ bus }: { bus: EventBus }, changed: readonly number[]): void {
  bus.emit('tags.changed', {});
  announceArticles({ bus }, changed);
}
