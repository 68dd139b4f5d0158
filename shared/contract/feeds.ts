/** Feeds and folders. */

import { z } from 'zod';
import {
  feedCandidateSchema,
  feedCountsSchema,
  feedFindingSchema,
  feedHealthSchema,
  feedRequestSchema,
  feedSchema,
  fetchLogEntrySchema,
  folderSchema,
  fullTextModes,
  refreshOutcomeSchema,
} from '../model/feeds.ts';
import { firstPagesChoices } from '../model/older.ts';
import { id, jobStarted, nothing, tagName, undoable } from './fields.ts';

export const feedsMethods = {
  'feeds.list': {
    input: nothing,
    output: z.strictObject({ feeds: z.array(feedSchema), folders: z.array(folderSchema) }),
  },
  /** What reading changes of the feeds: asked for after each article, where their list would be long. */
  'feeds.counts': { input: nothing, output: z.strictObject({ counts: z.array(feedCountsSchema) }) },
  'feeds.get': {
    input: z.strictObject({ feedId: id }),
    output: z.strictObject({
      feed: feedSchema,
      request: feedRequestSchema,
      health: feedHealthSchema,
      log: z.array(fetchLogEntrySchema),
    }),
  },
  /** Asks for the feed once and says what is wrong with it, line by line. Refused inside a Retry-After. */
  'feeds.examine': {
    input: z.strictObject({ feedId: id }),
    output: z.strictObject({ findings: z.array(feedFindingSchema) }),
  },
  /** Looks at an address (page, feed or DEV address) and says which feeds it leads to. Subscribes to nothing. */
  'feeds.discover': {
    input: z.strictObject({ address: z.string().max(4000) }),
    output: z.strictObject({ candidates: z.array(feedCandidateSchema) }),
  },
  /** Subscribes to the best feed behind an address. An address already subscribed is answered, not doubled. */
  'feeds.add': {
    input: z.strictObject({
      address: z.string().max(4000),
      /** The address the reader typed, where `address` was found behind it: a page is not believed like a person. */
      foundOn: z.string().max(4000).optional(),
      folderPath: z.array(z.string().trim().min(1)).max(16).default([]),
      tags: z.array(tagName).max(50).default([]),
      fetchNow: z.boolean().default(true),
      /** How far back it is read; left out: as the settings say. The rest comes in a job of kind `fetch-older`. */
      pages: z.enum(firstPagesChoices).optional(),
    }),
    output: z.strictObject({
      feed: feedSchema,
      alreadySubscribed: z.boolean(),
      outcome: refreshOutcomeSchema.nullable(),
      /** null: it was subscribed to already. */
      undoId: z.string().nullable(),
      /** The job that fetches its older pages; null: there is none. */
      olderJobId: z.string().nullable(),
    }),
  },
  'feeds.update': {
    input: z.strictObject({
      feedId: id,
      customTitle: z.string().trim().max(300).nullable().optional(),
      folderId: id.nullable().optional(),
      isPaused: z.boolean().optional(),
      intervalMinutes: z.int().min(10).max(43_200).nullable().optional(),
      autoTags: z.array(tagName).max(50).optional(),
      notify: z.boolean().optional(),
      fullText: z.enum(fullTextModes).optional(),
      userAgent: z.string().trim().min(1).max(500).nullable().optional(),
      /** All headers there shall be. A null value keeps what is stored under that name. */
      headers: z
        .array(
          z.strictObject({ name: z.string().trim().min(1).max(200), value: z.string().max(8000).nullable() }),
        )
        .max(30)
        .optional(),
      /** A null password keeps the stored one. */
      basicAuth: z
        .strictObject({ username: z.string().min(1).max(500), password: z.string().max(2000).nullable() })
        .nullable()
        .optional(),
    }),
    output: z.strictObject({ feed: feedSchema, request: feedRequestSchema }),
  },
  /** Puts a feed into a folder (null: none), before another feed or behind all of them. */
  'feeds.move': {
    input: z.strictObject({ feedId: id, folderId: id.nullable(), beforeFeedId: id.nullable().default(null) }),
    output: undoable,
  },
  'feeds.remove': {
    input: z.strictObject({ feedId: id, keepSaved: z.boolean().default(true) }),
    output: z.strictObject({ removedArticles: z.int(), keptArticles: z.int(), undoId: z.string() }),
  },
  'feeds.refresh': {
    input: z.strictObject({
      feedIds: z.array(id).optional(),
      /** Ask now even what is not due; never inside a Retry-After. */
      force: z.boolean().default(false),
      concurrency: z.int().min(1).max(32).optional(),
    }),
    output: jobStarted,
  },
  'folders.create': {
    input: z.strictObject({ name: z.string().trim().min(1).max(200), parentId: id.nullable().default(null) }),
    output: z.strictObject({ folder: folderSchema }),
  },
  'folders.rename': {
    input: z.strictObject({ folderId: id, name: z.string().trim().min(1).max(200) }),
    output: z.strictObject({ folder: folderSchema }),
  },
  /** Removes the folder only; its feeds and folders move to its parent. */
  'folders.remove': { input: z.strictObject({ folderId: id }), output: undoable },
} as const;
