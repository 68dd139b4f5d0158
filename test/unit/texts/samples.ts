/**
 * Values for functions of the catalogue that make no sense of the ones the comparison tries by itself, by path: what is looked
 * up by a code, and what works on lists of things. Each code is there, so that each sentence is compared.
 */

import { errorCodes } from '../../../shared/errors.ts';
import { itemProblemCodes } from '../../../shared/model/feeds.ts';
import { findingCodes } from '../../../shared/model/findings.ts';
import { walkEnds } from '../../../shared/model/older.ts';
import { openedRefusals } from '../../../shared/model/opened.ts';
import { ruleActionNames } from '../../../shared/model/rules.ts';
import { queryMistakes } from '../../../shared/model/search.ts';
import { undoKinds } from '../../../shared/model/undo.ts';
import { savedSources } from '../../../shared/recognise-export.ts';
import { samplesOfAnything } from '../../support/compare-texts.ts';

type Samples = Readonly<Record<string, readonly (readonly unknown[])[]>>;

const now = Date.UTC(2026, 10, 18, 12);
const later = now + 3 * 86_400_000;
const error = { code: 'timeout', details: { host: 'mirabelle.example' } };
const { word, amount } = samplesOfAnything;
const failures = [{ title: 'Mirabelle', error }];
const older = { pages: 1, newArticles: 7001, feeds: [] };
const olderEnds = [
  older,
  { ...older, newArticles: 0 },
  ...[0, 7001].flatMap((newArticles) => [
    { ...older, newArticles, feeds: [{ feedId: 1, title: 'Quitte', ended: null, error }] },
    ...walkEnds.map((ended) => ({
      ...older,
      newArticles,
      feeds: [{ feedId: 1, title: 'Quitte', ended, error: null }],
    })),
  ]),
];
const nothingDone = {
  tags: [],
  save: false,
  later: false,
  markRead: false,
  mute: false,
  notify: false,
  download: false,
  exportTo: null,
};
const plainReach = { tags: [], isRead: false, isSaved: false, isLater: false, isMuted: false };
const part = { foremId: 1, articleId: 1, title: 'Quitte', url: null, publishedAt: null, readingMinutes: 3 };
const outcomes = [
  { status: 'updated', newArticles: 2, changedArticles: 0 },
  { status: 'not-modified' },
  { status: 'failed', code: 'timeout', details: {} },
  { status: 'skipped', reason: 'paused', until: null },
].map((outcome) => ({ at: now, outcome, httpStatus: null, durationMs: null, bytes: null, itemProblems: [] }));
const facts = { schemaVersion: 1, feeds: 7001, articles: 8002, saved: 9003, newestAt: now, bytes: 6004 };
const lostKinds = ['feeds', 'articles', 'texts', 'tags', 'notes', 'revisions', 'settings', 'rest'];

export const samples: Samples = {
  'accounts.failureWords': [[failures[0]]],
  'accounts.importedWords': [
    [{ wanted: 0, fetched: 0, alreadyThere: 0, feedsAdded: 0, failures: [] }],
    [{ wanted: 5, fetched: 7001, alreadyThere: 8002, feedsAdded: 9003, failures }],
  ],
  'accounts.previewWords': [
    [{ articles: [], tags: [] }],
    [{ articles: [{ articleId: 1 }, { articleId: null }], tags: [{ name: 'rust' }] }],
  ],
  'care.repairWords': [
    [{ step: 'index', facts, lost: [], fromBackup: 0 }],
    [{ step: 'rows', facts, lost: [], fromBackup: 5005 }],
    ...lostKinds.flatMap((what) =>
      [null, 1, 5005].map((count) => [{ step: 'rows', facts, lost: [{ what, count }], fromBackup: 0 }]),
    ),
  ],
  'errors.errorNote': errorCodes.map((code) => [{ code, details: {} }]),
  'errors.errorWords': errorCodes.flatMap((code) => [
    [{ code, details: {} }],
    [{ code, details: { url: 'https://mirabelle.example/', host: 'mirabelle.example' } }],
  ]),
  'findings.findingWords': findingCodes.flatMap((code) => [
    [{ code, values: word }],
    [{ code, values: amount }],
  ]),
  'forem.fetchedWords': [
    [{ wanted: 0, fetched: 0, alreadyThere: 0, failures: [] }],
    [{ wanted: 5, fetched: 7001, alreadyThere: 0, failures: [] }],
    [{ wanted: 5, fetched: 7001, alreadyThere: 0, failures }],
  ],
  'forem.seriesFacts': [
    [{ author: 'Mirabelle', parts: [part], listedAt: null }, now],
    [{ author: null, parts: [part, { ...part, articleId: null }], listedAt: now - 3_600_000 }, now],
  ],
  'health.outcomesSummary': [[outcomes], ...outcomes.map((one) => [[one]])],
  'imports.recognisedSentence': [...savedSources, 'opml'].map((source) => [source]),
  'imports.feedTitleOf': savedSources.map((source) => [source]),
  'itemProblems.itemProblemWords': itemProblemCodes.flatMap((code) => [
    [{ code, values: word }],
    [{ code, values: amount }],
  ]),
  'offline.missingWords': ['picture', 'text', 'markdown'].map((what) => [{ missing: [{ what }, { what }] }]),
  'offline.partWords': ['picture', 'text', 'markdown'].flatMap((what) => [
    [{ what, url: '', error: null, retryAt: null }, now],
    [{ what, url: '', error, retryAt: null }, now],
    [{ what, url: '', error, retryAt: later }, now],
  ]),
  'older.olderWords': olderEnds.map((summary) => [summary, now]),
  'older.missingWords': olderEnds.flatMap((summary) => [
    [summary, 0, now],
    [summary, 1, now],
  ]),
  'opened.refusalSentence': openedRefusals.map((reason) => [reason, 'Mirabelle']),
  'query.queryProblemWords': queryMistakes.flatMap((code) => [
    [{ code, values: word, suggestion: null }],
    [{ code, values: word, suggestion: 'Quitte' }],
  ]),
  'query.queryTexts.mistake': queryMistakes.map((code) => [{ code, values: word }]),
  'rules.actionWords': [
    [nothingDone],
    [{ ...nothingDone, tags: ['Mirabelle', 'Quitte'] }],
    ...['save', 'later', 'markRead', 'mute', 'notify', 'download'].map((name) => [
      { ...nothingDone, [name]: true },
    ]),
    [{ ...nothingDone, exportTo: 1 }],
  ],
  'rules.reachWords': [
    [plainReach],
    [{ ...plainReach, tags: ['Mirabelle', 'Quitte'] }],
    ...['isRead', 'isSaved', 'isLater', 'isMuted'].map((name) => [{ ...plainReach, [name]: true }]),
  ],
  'rules.traceWords': ruleActionNames.flatMap((action) => [
    [{ ruleId: 1, ruleName: 'Mirabelle', action, tag: null, at: now }],
    [{ ruleId: 1, ruleName: 'Mirabelle', action, tag: 'Quitte', at: now }],
  ]),
  'statistics.readingSentence': [
    [
      {
        days: [
          { day: '2026-11-17', read: 7001 },
          { day: '2026-11-18', read: 0 },
        ],
        markedTogether: 0,
      },
    ],
    [{ days: [{ day: '2026-11-17', read: 7001 }], markedTogether: 8002 }],
    [{ days: [{ day: '2026-11-17', read: 0 }], markedTogether: 8002 }],
  ],
  'undo.undoWords': undoKinds.map((kind) => [{ undoId: 'u', kind, name: 'Mirabelle', count: 7001, at: now }]),
  'undo.undoneWords': undoKinds.map((kind) => [
    { undoId: 'u', kind, name: 'Mirabelle', count: 7001, at: now },
  ]),
};
