/** What the account sheet knows: whose keys there are, what one of them opens, what of it is chosen, and taking that over. */
import { useCallback, useEffect, useState } from 'react';
import type { MethodInput } from '../../../shared/contract.ts';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Account, AccountImport, AccountPreview, ListMark } from '../../../shared/model/accounts.ts';
import { accountTexts } from '../../../shared/texts/accounts.ts';
import { client } from '../../bridge.ts';
import { loadFeeds } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';
import { showToast } from '../../state/toasts.ts';

/** `accounts` null: not answered yet. */
export function useAccounts(): { accounts: readonly Account[] | null; load: () => void } {
  const [accounts, setAccounts] = useState<readonly Account[] | null>(null);
  const load = useCallback(() => {
    client()
      .call('accounts.list', {})
      .then((answer) => setAccounts(answer.accounts))
      .catch(showError);
  }, []);
  useEffect(load, [load]);
  return { accounts, load };
}

/** `host` null: there is no key to look with. `round`: rises when it is to be looked at anew. */
export function useLook(
  host: string | null,
  round: number,
): { preview: AccountPreview | null; error: WireError | null } {
  const [preview, setPreview] = useState<AccountPreview | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another look.
  useEffect(() => {
    let isCurrent = true;
    setPreview(null);
    setError(null);
    if (host !== null) {
      client()
        .call('accounts.look', { host })
        .then((answer) => isCurrent && setPreview(answer))
        .catch((thrown) => isCurrent && setError(toWireError(thrown)));
    }
    return () => {
      isCurrent = false;
    };
  }, [host, round]);
  return { preview, error };
}

export type Choice = {
  articles: ReadonlySet<string>;
  tags: ReadonlySet<string>;
  mark: ListMark;
  /** As typed, between commas. */
  own: string;
};

const nothing: Choice = { articles: new Set(), tags: new Set(), mark: 'saved', own: '' };

/** What is not saved here yet is wanted to begin with; no tag is. */
export function useChoice(preview: AccountPreview | null): [Choice, (change: Partial<Choice>) => void] {
  const [choice, setChoice] = useState<Choice>(nothing);
  useEffect(() => {
    const open = (preview?.articles ?? []).filter(({ isSaved }) => !isSaved);
    setChoice({ ...nothing, articles: new Set(open.map(({ foremId }) => String(foremId))) });
  }, [preview]);
  return [choice, (change) => setChoice((before) => ({ ...before, ...change }))];
}

export type TakingOver = {
  /** null: nothing is under way. */
  jobId: string | null;
  summary: AccountImport | null;
  error: WireError | null;
  run: (wanted: MethodInput<'accounts.import'>) => Promise<void>;
};

export function useTakingOver(): TakingOver {
  const [jobId, setJobId] = useState<string | null>(null);
  const [summary, setSummary] = useState<AccountImport | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const run = async (wanted: MethodInput<'accounts.import'>) => {
    setError(null);
    try {
      const started = await client().call('accounts.import', wanted);
      setJobId(started.jobId);
      const result = await client().call('jobs.wait', started);
      if (result.kind === 'import-account') setSummary(result.summary);
    } catch (thrown) {
      const failure = toWireError(thrown);
      if (failure.code === 'cancelled') showToast({ text: accountTexts.stopped });
      else setError(failure);
    } finally {
      setJobId(null);
      await loadFeeds().catch(() => undefined);
    }
  };
  return { jobId, summary, error, run };
}
