/** A question that somebody waits for the answer of: in its host's turn, and through a short wait the host asks for. */
import { AppError } from '../../../../shared/errors.ts';
import { pause } from '../../base/pause.ts';
import { createPlace, type HostSlots } from '../../http/host-slots.ts';
import type { Library } from '../../library/connection/open.ts';
import { hostWait } from '../../library/fetched/full-text-requests-table.ts';
import type { ForemAsker, ForemResult, ForemWanted } from './ask-forem.ts';
import type { ForemAnswers, ForemTopic } from './fetch-forem.ts';

export type PatientPorts = { library: Library; asker: ForemAsker; slots: HostSlots; now: () => number };

/** Longer than this nobody sits before a progress bar: it says until when instead. */
const longestWaitMs = 60_000;
const mostAttempts = 3;

/** Throws `cancelled`, `asked-to-wait` {url, until} where the host wants a longer rest, or what the request met. */
export async function askPatiently<T extends ForemTopic>(
  { library, asker, slots, now }: PatientPorts,
  wanted: ForemWanted<T>,
  signal: AbortSignal,
): Promise<ForemAnswers[T]> {
  const { hostname } = new URL(wanted.url);
  for (let attempt = 1; ; attempt += 1) {
    const until = hostWait(library, hostname, now());
    if (until !== null) {
      if (until - now() > longestWaitMs) throw new AppError('asked-to-wait', { url: wanted.url, until });
      await pause(until - now(), signal);
    }
    const place = createPlace(slots);
    let result: ForemResult<T>;
    try {
      result = await asker.ask(wanted, { place, signal, isUrgent: true });
    } finally {
      place.leave();
    }
    if (result.kind === 'answer') return result.value;
    if (result.retryAfterUntil === null || attempt === mostAttempts) {
      throw new AppError(result.error.code, result.error.details);
    }
  }
}
