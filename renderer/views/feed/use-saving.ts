/** Saves one setting at a time, and keeps what was wrong with it beside its field. */
import { useState } from 'react';
import type { WireError } from '../../../shared/errors.ts';
import { errorNote, errorWords } from '../../../shared/texts/errors.ts';
import type { FeedChange, UpdateFeed } from './use-feed.ts';

export type Saving = {
  /** Words for the field of that name, or null. */
  problemOf: (field: keyof FeedChange) => string | null;
  /** True: it is saved. */
  save: (change: FeedChange) => Promise<boolean>;
};

export function useSaving(update: UpdateFeed): Saving {
  const [problems, setProblems] = useState<Partial<Record<keyof FeedChange, string>>>({});
  return {
    problemOf: (field) => problems[field] ?? null,
    save: async (change) => {
      const error = await update(change);
      const fields = Object.keys(change) as (keyof FeedChange)[];
      setProblems((before) => {
        const after = { ...before };
        for (const field of fields) delete after[field];
        if (error !== null) after[fieldOf(error, fields)] = problemWords(error);
        return after;
      });
      return error === null;
    },
  };
}

/** The error names its field as a path (`headers.0.name`); else it is the one that was changed. */
function fieldOf(error: WireError, changed: readonly (keyof FeedChange)[]): keyof FeedChange {
  const path = String(error.details.field ?? '').split('.')[0];
  return changed.find((field) => field === path) ?? changed[0] ?? 'customTitle';
}

function problemWords(error: WireError): string {
  return error.code === 'invalid-input' ? errorWords(error).next : errorNote(error);
}
