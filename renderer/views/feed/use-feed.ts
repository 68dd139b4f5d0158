/** What a feed's page knows and does: its details, kept fresh; a check; a round of the doctor. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { mayHaveChanged } from '../../../shared/changed-ids.ts';
import type { MethodInput, MethodOutput } from '../../../shared/contract.ts';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { waitsUntil } from '../../../shared/feed-state.ts';
import type { FeedFinding } from '../../../shared/model/feeds.ts';
import { errorNote } from '../../../shared/texts/errors.ts';
import { checkTexts } from '../../../shared/texts/feed-page.ts';
import { outcomeWords } from '../../../shared/texts/health.ts';
import { client } from '../../bridge.ts';
import { loadFeeds, useLibrary } from '../../state/library.ts';

export type FeedDetails = MethodOutput<'feeds.get'>;
export type FeedChange = Omit<MethodInput<'feeds.update'>, 'feedId'>;
/** Answers with what was wrong with the change, or null. */
export type UpdateFeed = (change: FeedChange) => Promise<WireError | null>;

/** False once the page is closed: what comes after that is nobody's. */
function useIsThere(): () => boolean {
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  return useCallback(() => isThere.current, []);
}

export function useFeed(feedId: number) {
  const [details, setDetails] = useState<FeedDetails | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const isThere = useIsThere();
  const load = useCallback(async (): Promise<FeedDetails | null> => {
    try {
      const loaded = await client().call('feeds.get', { feedId });
      if (isThere()) {
        setDetails(loaded);
        setError(null);
      }
      return loaded;
    } catch (thrown) {
      if (isThere()) setError(toWireError(thrown));
      return null;
    }
  }, [feedId, isThere]);
  useEffect(() => {
    void load();
    return client().on('feeds.changed', ({ feedIds }) => {
      if (mayHaveChanged(feedIds, feedId)) void load();
    });
  }, [load, feedId]);
  const update = useCallback<UpdateFeed>(
    async (change) => {
      try {
        await client().call('feeds.update', { feedId, ...change });
        await Promise.all([load(), loadFeeds()]);
        return null;
      } catch (thrown) {
        return toWireError(thrown);
      }
    },
    [feedId, load],
  );
  return { details, error, load, update };
}

export type Check = { isBusy: boolean; result: { text: string; isBad: boolean } | null; run: () => void };

export function useCheck(feedId: number, load: () => Promise<FeedDetails | null>): Check {
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState<Check['result']>(null);
  const isOnline = useLibrary((state) => state.isOnline);
  const isThere = useIsThere();
  const check = async (): Promise<Check['result']> => {
    try {
      const { jobId } = await client().call('feeds.refresh', { force: true, feedIds: [feedId] });
      const ended = await client().call('jobs.wait', { jobId });
      const after = await load();
      if (after === null) return null;
      const now = Date.now();
      if (ended.kind === 'refresh' && ended.summary.skipped > 0) {
        const until = waitsUntil(after.feed, after.health, now);
        return until === null
          ? { text: checkTexts.already, isBad: false }
          : { text: checkTexts.mustWait(until, now), isBad: true };
      }
      const outcome = after.log[0]?.outcome ?? after.feed.lastOutcome;
      if (outcome === null) return null;
      return { text: checkTexts.checked(outcomeWords(outcome, now)), isBad: outcome.status === 'failed' };
    } catch (thrown) {
      return { text: errorNote(toWireError(thrown)), isBad: true };
    }
  };
  const run = (): void => {
    if (!isOnline) {
      setResult({ text: checkTexts.offline, isBad: false });
      return;
    }
    setIsBusy(true);
    setResult(null);
    void check().then((checked) => {
      if (!isThere()) return;
      setIsBusy(false);
      setResult(checked);
    });
  };
  return { isBusy, result, run };
}

export type Examination = {
  isBusy: boolean;
  findings: readonly FeedFinding[] | null;
  error: WireError | null;
  run: () => void;
};

export function useExamination(feedId: number): Examination {
  const [isBusy, setIsBusy] = useState(false);
  const [findings, setFindings] = useState<readonly FeedFinding[] | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const isThere = useIsThere();
  const run = (): void => {
    setIsBusy(true);
    setError(null);
    client()
      .call('feeds.examine', { feedId })
      .then(
        (answer) => {
          if (isThere()) setFindings(answer.findings);
        },
        (thrown: unknown) => {
          if (!isThere()) return;
          setFindings(null);
          setError(toWireError(thrown));
        },
      )
      .finally(() => {
        if (isThere()) setIsBusy(false);
      });
  };
  return { isBusy, findings, error, run };
}
