/** Events from core to whoever listens: the page, the command line, tests. */
import type { AppEvent, EventName, EventPayload } from '../../../shared/contract.ts';

export type EventBus = {
  emit<E extends EventName>(name: E, payload: EventPayload<E>): void;
  subscribe(listener: (event: AppEvent) => void): () => void;
};

export function createEventBus(): EventBus {
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    emit(name, payload) {
      const event = { name, payload } as AppEvent;
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Events carry ids only up to this many: beyond it, reading everything again is faster than looking for them. */
const mostIds = 500;

export function boundedIds(ids: readonly number[]): number[] | 'any' {
  return ids.length > mostIds ? 'any' : [...ids];
}
