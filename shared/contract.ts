/**
 * Every method and event between core and whoever uses it. Nothing else names them.
 * `coreMethods` run in the core thread, `rescueMethods` there where the library is damaged; `shellMethods` need a window or the operating system and run in the main process.
 */
import type { z } from 'zod';
import { accountsMethods } from './contract/accounts.ts';
import { annotationsMethods } from './contract/annotations.ts';
import { articlesMethods } from './contract/articles.ts';
import { discussionsMethods } from './contract/discussions.ts';
import { events } from './contract/events.ts';
import { exportsMethods } from './contract/exports.ts';
import { feedsMethods } from './contract/feeds.ts';
import type { target } from './contract/fields.ts';
import { imagesMethods } from './contract/images.ts';
import { importsMethods } from './contract/imports.ts';
import { jobsMethods } from './contract/jobs.ts';
import { libraryMethods } from './contract/library.ts';
import { offlineMethods } from './contract/offline.ts';
import { olderMethods } from './contract/older.ts';
import { pagesMethods } from './contract/pages.ts';
import { placesMethods } from './contract/places.ts';
import { recordingsMethods } from './contract/recordings.ts';
import { rescueMethods } from './contract/rescue.ts';
import { retentionMethods } from './contract/retention.ts';
import { rulesMethods } from './contract/rules.ts';
import { searchMethods } from './contract/search.ts';
import { seriesMethods } from './contract/series.ts';
import { settingsMethods } from './contract/settings.ts';
import { shellMethods } from './contract/shell.ts';
import { smartMethods } from './contract/smart.ts';
import { snippetsMethods } from './contract/snippets.ts';
import { tagsMethods } from './contract/tags.ts';
import { textsMethods } from './contract/texts.ts';
import { undoMethods } from './contract/undo.ts';

export { events, shellMethods };

export const coreMethods = {
  ...libraryMethods,
  ...retentionMethods,
  ...feedsMethods,
  ...importsMethods,
  ...articlesMethods,
  ...textsMethods,
  ...annotationsMethods,
  ...discussionsMethods,
  ...accountsMethods,
  ...seriesMethods,
  ...pagesMethods,
  ...placesMethods,
  ...searchMethods,
  ...tagsMethods,
  ...smartMethods,
  ...snippetsMethods,
  ...rulesMethods,
  ...undoMethods,
  ...settingsMethods,
  ...exportsMethods,
  ...jobsMethods,
  ...imagesMethods,
  ...offlineMethods,
  ...olderMethods,
  ...recordingsMethods,
} as const;

export const methods = { ...coreMethods, ...rescueMethods, ...shellMethods } as const;

export type CoreMethodName = keyof typeof coreMethods;
export type ShellMethodName = keyof typeof shellMethods;
export type MethodName = keyof typeof methods;
export type EventName = keyof typeof events;
/** What a caller may leave out is optional here; defaults are filled in at the border. */
export type MethodInput<M extends MethodName> = z.input<(typeof methods)[M]['input']>;
/** What a handler receives, with every default filled in. */
export type CheckedInput<M extends MethodName> = z.output<(typeof methods)[M]['input']>;
export type MethodOutput<M extends MethodName> = z.output<(typeof methods)[M]['output']>;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
export type AppEvent = { [E in EventName]: { name: E; payload: EventPayload<E> } }[EventName];
export type ArticleTarget = z.output<typeof target>;
