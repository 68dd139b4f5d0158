/**
 * What checks and answers the methods of each area (`feeds.list` is of the area `feeds`). Both are loaded with its first call: a
 * command of the command line needs one or two of them, a window that opens a dozen.
 */
import type { CoreMethodName, coreMethods } from '../../../shared/contract.ts';
import { type Answering, answeringIn } from './dispatch.ts';
import type { AreaHandlers } from './handler.ts';

type AreaOf<Method> = Method extends `${infer Area}.${string}` ? Area : never;
type MethodsOf<Area extends string> = Extract<CoreMethodName, `${Area}.${string}`>;
type Loaded<Area extends string> = {
  methods: Pick<typeof coreMethods, MethodsOf<Area>>;
  handlers: AreaHandlers<Area, never>;
};

const areas = {
  accounts: async () => ({
    methods: (await import('../../../shared/contract/accounts.ts')).accountsMethods,
    handlers: (await import('./accounts.ts')).accountHandlers,
  }),
  annotations: async () => ({
    methods: (await import('../../../shared/contract/annotations.ts')).annotationsMethods,
    handlers: (await import('./annotations.ts')).annotationHandlers,
  }),
  articles: async () => ({
    methods: (await import('../../../shared/contract/articles.ts')).articlesMethods,
    handlers: (await import('./articles.ts')).articleHandlers,
  }),
  backups: async () => ({
    methods: (await import('../../../shared/contract/library.ts')).libraryMethods,
    handlers: (await import('./backups.ts')).backupHandlers,
  }),
  discussions: async () => ({
    methods: (await import('../../../shared/contract/discussions.ts')).discussionsMethods,
    handlers: (await import('./discussions.ts')).discussionHandlers,
  }),
  export: async () => ({
    methods: (await import('../../../shared/contract/exports.ts')).exportsMethods,
    handlers: (await import('./export.ts')).exportHandlers,
  }),
  feeds: async () => ({
    methods: (await import('../../../shared/contract/feeds.ts')).feedsMethods,
    handlers: {
      ...(await import('./feeds.ts')).feedHandlers,
      ...(await import('./examine.ts')).examineHandlers,
    },
  }),
  folders: async () => ({
    methods: (await import('../../../shared/contract/feeds.ts')).feedsMethods,
    handlers: (await import('./feeds.ts')).feedHandlers,
  }),
  follow: async () => ({
    methods: (await import('../../../shared/contract/places.ts')).placesMethods,
    handlers: (await import('./follow.ts')).followHandlers,
  }),
  fullText: async () => ({
    methods: (await import('../../../shared/contract/texts.ts')).textsMethods,
    handlers: (await import('./full-text.ts')).fullTextHandlers,
  }),
  images: async () => ({
    methods: (await import('../../../shared/contract/images.ts')).imagesMethods,
    handlers: (await import('./articles.ts')).articleHandlers,
  }),
  jobs: async () => ({
    methods: (await import('../../../shared/contract/jobs.ts')).jobsMethods,
    handlers: (await import('./jobs.ts')).jobHandlers,
  }),
  library: async () => ({
    methods: (await import('../../../shared/contract/library.ts')).libraryMethods,
    handlers: {
      ...(await import('./care.ts')).careHandlers,
      ...(await import('./backups.ts')).backupHandlers,
      ...(await import('./retention.ts')).retentionHandlers,
    },
  }),
  offline: async () => ({
    methods: (await import('../../../shared/contract/offline.ts')).offlineMethods,
    handlers: (await import('./offline.ts')).offlineHandlers,
  }),
  older: async () => ({
    methods: (await import('../../../shared/contract/older.ts')).olderMethods,
    handlers: (await import('./older.ts')).olderHandlers,
  }),
  opml: async () => ({
    methods: (await import('../../../shared/contract/imports.ts')).importsMethods,
    handlers: (await import('./imports.ts')).importHandlers,
  }),
  pages: async () => ({
    methods: (await import('../../../shared/contract/pages.ts')).pagesMethods,
    handlers: (await import('./pages.ts')).pageHandlers,
  }),
  places: async () => ({
    methods: (await import('../../../shared/contract/places.ts')).placesMethods,
    handlers: (await import('./places.ts')).placeHandlers,
  }),
  recordings: async () => ({
    methods: (await import('../../../shared/contract/recordings.ts')).recordingsMethods,
    handlers: (await import('./recordings.ts')).recordingHandlers,
  }),
  retention: async () => ({
    methods: (await import('../../../shared/contract/retention.ts')).retentionMethods,
    handlers: (await import('./retention.ts')).retentionHandlers,
  }),
  revisions: async () => ({
    methods: (await import('../../../shared/contract/texts.ts')).textsMethods,
    handlers: (await import('./revisions.ts')).revisionHandlers,
  }),
  rules: async () => ({
    methods: (await import('../../../shared/contract/rules.ts')).rulesMethods,
    handlers: (await import('./rules.ts')).ruleHandlers,
  }),
  sample: async () => ({
    methods: (await import('../../../shared/contract/imports.ts')).importsMethods,
    handlers: (await import('./care.ts')).careHandlers,
  }),
  saved: async () => ({
    methods: (await import('../../../shared/contract/imports.ts')).importsMethods,
    handlers: (await import('./imports.ts')).importHandlers,
  }),
  search: async () => ({
    methods: (await import('../../../shared/contract/search.ts')).searchMethods,
    handlers: (await import('./search.ts')).searchHandlers,
  }),
  series: async () => ({
    methods: (await import('../../../shared/contract/series.ts')).seriesMethods,
    handlers: (await import('./series.ts')).seriesHandlers,
  }),
  settings: async () => ({
    methods: (await import('../../../shared/contract/settings.ts')).settingsMethods,
    handlers: (await import('./settings.ts')).settingsHandlers,
  }),
  smart: async () => ({
    methods: (await import('../../../shared/contract/smart.ts')).smartMethods,
    handlers: (await import('./smart.ts')).smartHandlers,
  }),
  snippets: async () => ({
    methods: (await import('../../../shared/contract/snippets.ts')).snippetsMethods,
    handlers: (await import('./snippets.ts')).snippetHandlers,
  }),
  tags: async () => ({
    methods: (await import('../../../shared/contract/tags.ts')).tagsMethods,
    handlers: (await import('./tags.ts')).tagHandlers,
  }),
  targets: async () => ({
    methods: (await import('../../../shared/contract/exports.ts')).exportsMethods,
    handlers: (await import('./targets.ts')).targetHandlers,
  }),
  undo: async () => ({
    methods: (await import('../../../shared/contract/undo.ts')).undoMethods,
    handlers: (await import('./undo.ts')).undoHandlers,
  }),
} satisfies { [Area in AreaOf<CoreMethodName>]: () => Promise<Loaded<Area>> };

type HandlersOf<Area extends keyof typeof areas> = Awaited<ReturnType<(typeof areas)[Area]>>['handlers'];
type AnyHandler = {
  [Area in keyof typeof areas]: HandlersOf<Area>[keyof HandlersOf<Area>];
}[keyof typeof areas];
/** All services that handlers use: what each area asks for, taken together. */
export type HandlerPorts = AnyHandler extends (ports: infer Ports, input: never) => unknown ? Ports : never;

const loaded = new Map<string, Loaded<never>>();

/** null: there is no such method. At once for an area that is loaded. */
export function findMethod(method: string): Answering | null | Promise<Answering | null> {
  const area = method.split('.', 1)[0] ?? '';
  if (!Object.hasOwn(areas, area)) return null;
  const known = loaded.get(area);
  if (known !== undefined) return answeringIn(known.methods, known.handlers, method);
  return load(area as keyof typeof areas, method);
}

async function load(area: keyof typeof areas, method: string): Promise<Answering | null> {
  const { methods, handlers } = await areas[area]();
  loaded.set(area, { methods, handlers });
  return answeringIn(methods, handlers, method);
}
