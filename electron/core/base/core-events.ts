/**
 * What services of core tell each other. `background/reactions.ts` lists what follows from each event. Events for the page
 * are in `events.ts`.
 */

export type CoreEvents = {
  /**
   * Articles became saved, by hand, by a rule, or by an import. `needsText`: their full text is wanted too, where their feed
   * sends excerpts.
   */
  'articles.saved': { articleIds: readonly number[]; needsText: boolean };
  /** The user changed what they keep: saved, unsaved, put off, or took such a change back. */
  'articles.marked': Record<never, never>;
  'articles.snoozed': Record<never, never>;
  'articles.opened': { articleId: number };
  'articles.removed': { articleIds: readonly number[] };
  /** The full text, the Forem record or the discussion of an article arrived after the article. */
  'article.completed': { articleId: number };
  /** Entries of a feed were stored. `isArchive`: from its older pages, at the user's wish. */
  'feed.stored': { feedId: number; newIds: readonly number[]; isArchive: boolean };
  /** The user unsubscribed. The feed is hidden until the change cannot be undone any more. */
  'feed.removed': { feedId: number };
  /** A rule asked for recordings. */
  'recordings.wanted': Record<never, never>;
  /** A rule assigned articles to export targets. */
  'targets.assigned': { targetIds: readonly number[] };
  'smart-feeds.edited': Record<never, never>;
  /** The machine woke up. */
  'power.resumed': Record<never, never>;
};

export type CoreEventName = keyof CoreEvents;

export type CoreEventBus = {
  /** Calls the listeners in the order in which they were added, before it returns. Never throws. */
  emit<E extends CoreEventName>(name: E, payload: CoreEvents[E]): void;
  on<E extends CoreEventName>(name: E, listener: (payload: CoreEvents[E]) => unknown): void;
};

/** For modules that only emit. */
export type CoreEventSink = Pick<CoreEventBus, 'emit'>;

/** `onError`: a listener threw. The others are called all the same, and so is whatever follows the event. */
export function createCoreEvents(onError: (error: unknown) => void): CoreEventBus {
  const listeners = new Map<CoreEventName, ((payload: never) => unknown)[]>();
  return {
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          listener(payload as never);
        } catch (error) {
          onError(error);
        }
      }
    },
    on(name, listener) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
  };
}
