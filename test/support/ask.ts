/** One request, followed wherever it leads, by the way every request of core goes. */
import { followAcrossHosts } from '../../electron/core/feeds/check/ask.ts';
import { type FetchAnswer, type FetchRequest, fetchWithinOrigin } from '../../electron/core/http/fetch.ts';
import { createHostSlots, createPlace } from '../../electron/core/http/host-slots.ts';

/** Throws as fetchWithinOrigin. The place is left, whatever comes of it. */
export async function ask(request: FetchRequest): Promise<FetchAnswer> {
  const place = createPlace(createHostSlots({ total: 1 }));
  try {
    const { answer } = await followAcrossHosts<{ kind: 'answer'; answer: FetchAnswer }>(
      { ...request, place, chooseProxy: async () => request.proxy ?? null },
      async (chain, proxy) => {
        const step = await fetchWithinOrigin({ ...request, proxy }, chain);
        return 'answer' in step
          ? { kind: 'answer', answer: step.answer }
          : { kind: 'elsewhere', chain: step.elsewhere };
      },
    );
    return answer;
  } finally {
    place.leave();
  }
}
