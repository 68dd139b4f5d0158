/** The reader's accounts on Forem hosts. No method ever hands out a key. */
import { z } from 'zod';
import { accountPreviewSchema, accountSchema, listMarks } from '../model/accounts.ts';
import { jobStarted, nothing, tagName } from './fields.ts';

const host = z.string().trim().toLowerCase().min(1).max(300);
const account = z.strictObject({ host });

export const accountsMethods = {
  'accounts.list': { input: nothing, output: z.strictObject({ accounts: z.array(accountSchema) }) },
  /**
   * Tries the key, then seals it: with `isRemembered` false, and where there is no keyring, it lasts as long as the program.
   * `key-refused` {host} where the host does not know it; `invalid-input` {field} where the host is not in the settings.
   */
  'accounts.connect': {
    input: account.extend({
      apiKey: z.string().trim().min(1).max(500),
      isRemembered: z.boolean().default(true),
    }),
    output: z.strictObject({ account: accountSchema }),
  },
  /** Forgets the key. What was imported stays. */
  'accounts.remove': { input: account, output: z.strictObject({}) },
  /** Asks for reading list and followed tags, and changes nothing. `not-found`, `key-closed` {host}, `key-refused` {host}. */
  'accounts.look': { input: account, output: accountPreviewSchema },
  /**
   * Stores the articles of the reading list that are wanted, marks and tags them, and subscribes to tags: a job of kind
   * `import-account`. What the library has is marked where it is.
   */
  'accounts.import': {
    input: account.extend({
      /** Left out: the whole list. */
      foremIds: z.array(z.int().positive()).max(20_000).optional(),
      mark: z.enum(listMarks).default('saved'),
      /** Put on each of them. */
      tags: z.array(tagName).max(20).default([]),
      /** Followed tags to subscribe to. */
      followTags: z.array(z.string().trim().min(1).max(120)).max(500).default([]),
    }),
    output: jobStarted,
  },
} as const;
