/** feed: everything about one feed: how it fares, when it is asked and why, what came of it, what is wrong with it. */

import type { MethodOutput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { type FeedFinding, type FetchLogEntry, findingSeverities } from '../../../shared/model/feeds.ts';
import { findingWords } from '../../../shared/texts/en/findings.ts';
import { itemProblemWords } from '../../../shared/texts/en/item-problems.ts';
import { type Command, ExitStatus, UsageError } from '../command.ts';
import { findFeeds } from '../find-feed.ts';
import { writeOne } from '../output.ts';
import { errorText } from '../texts/errors.ts';
import { nextCheckText, requestText, stateText, trafficText } from '../texts/health.ts';
import { outcomeText } from '../texts/outcomes.ts';
import { counted, sizeText, stampText, timeText } from '../texts/times.ts';

type Details = MethodOutput<'feeds.get'>;

const shownLogEntries = 20;
const shownProblems = 5;

export const feed: Command = {
  name: 'feed',
  usage: 'FEED [--doctor] [--headers]',
  most: 1,
  summary: 'Show one feed: its state, its next check and why then, and the log of its checks.',
  options: { doctor: { type: 'boolean' }, headers: { type: 'boolean' } },
  optionTexts: {
    doctor: 'ask for the feed once and say what is wrong with it, line by line',
    headers: 'also show the headers of the last answer as they came',
  },
  examples: [
    'offprint feed 3',
    'offprint feed "Rust Blog" --json',
    'offprint feed dev.to --doctor --headers',
  ],
  async run(context) {
    const [name] = context.positionals;
    if (name === undefined) throw new UsageError('feed needs the number, address or title of a feed');
    const client = await context.openLibrary({ create: false });
    const [found] = await findFeeds(client, [name]);
    if (found === undefined) throw new UsageError(`There is no feed “${name}”`);
    const details = await client.call('feeds.get', { feedId: found.id });
    let findings: FeedFinding[] | null = null;
    let status: number = ExitStatus.done;
    if (context.values.doctor === true) {
      try {
        ({ findings } = await client.call('feeds.examine', { feedId: found.id }));
      } catch (error) {
        // What the library knows is told all the same.
        if (!(error instanceof AppError)) throw error;
        context.complain(`The feed could not be examined. ${errorText(error)}`);
        status = ExitStatus.partly;
      }
    }
    const now = Date.now();
    await writeOne(
      context,
      {
        ...details,
        log: details.log.map((entry) => ({
          ...entry,
          itemProblems: entry.itemProblems.map(itemProblemWords),
        })),
        ...(context.values.doctor === true ? { findings: findings?.map(printable) ?? null } : {}),
      },
      () =>
        [
          ...overviewLines(details, now),
          ...logLines(details.log),
          ...(context.values.headers === true ? headerLines(details, now) : []),
          ...(findings === null ? [] : findingLines(findings)),
        ]
          .map(safeForTerminal)
          .join('\n'),
    );
    return status;
  },
};

function overviewLines({ feed: one, health, request }: Details, now: number): string[] {
  const settings = requestText(request);
  const lines: [string, string][] = [
    ['state', stateText(one, health, now)],
    ['next check', nextCheckText(one, health, now)],
    ['traffic', trafficText(health)],
    ['full text', fullTextText(one)],
    ['articles', `${counted(one.articleCount, 'article')}, ${one.unreadCount} unread`],
  ];
  if (health.movedTo !== null) {
    lines.push(['moved to', `${health.movedTo} (followed when the next answer says the same)`]);
  }
  if (settings !== '') lines.push(['asked with', settings]);
  return [one.title, one.url, '', ...lines.map(([label, text]) => `${`${label}:`.padEnd(12)}${text}`)];
}

function fullTextText({ fullText, sendsExcerpts }: Details['feed']): string {
  if (sendsExcerpts === null) return fullText;
  return `${fullText} (it sends ${sendsExcerpts ? 'excerpts' : 'whole texts'})`;
}

function logLines(log: readonly FetchLogEntry[]): string[] {
  if (log.length === 0) return [];
  const lines = log.slice(0, shownLogEntries).flatMap((entry) => {
    const measures = [
      entry.httpStatus === null ? '-' : String(entry.httpStatus),
      entry.bytes === null ? '-' : sizeText(entry.bytes),
      entry.durationMs === null ? '-' : `${entry.durationMs} ms`,
    ];
    const more = entry.itemProblems.length - shownProblems;
    return [
      `${stampText(entry.at)}  ${measures[0]?.padStart(3)}  ${measures[1]?.padStart(8)}  ${measures[2]?.padStart(8)}  ${outcomeText(entry.outcome)}`,
      ...entry.itemProblems.slice(0, shownProblems).map((problem) => `    ${itemProblemWords(problem)}`),
      ...(more > 0 ? [`    and ${counted(more, 'more entry', 'more entries')} with problems`] : []),
    ];
  });
  const older = log.length - shownLogEntries;
  return ['', 'log:', ...lines, ...(older > 0 ? [`and ${counted(older, 'earlier check')}`] : [])];
}

function headerLines({ health }: Details, now: number): string[] {
  const answer = health.lastAnswer;
  if (answer === null) return ['', 'There has been no answer yet.'];
  return [
    '',
    `last answer: ${answer.status} from ${answer.url}, ${timeText(answer.at, now)}`,
    ...answer.headers.map(([name, value]) => `${name}: ${value}`),
  ];
}

/** As it is printed, also as JSON: in words. */
function printable({ severity, rule, code, values, ...place }: FeedFinding) {
  return { severity, rule, message: findingWords({ code, values }), ...place };
}

function findingLines(findings: readonly FeedFinding[]): string[] {
  if (findings.length === 0) return ['', 'doctor: nothing to complain about'];
  const kinds = findingSeverities
    .map((severity) => ({
      severity,
      count: new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule)).size,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${counted(count, 'kind')} of ${severity}`);
  return [
    '',
    `doctor: ${kinds.join(', ')}`,
    ...findings
      .map(printable)
      .flatMap(({ severity, line, column, message, excerpt, rule }) => [
        `${line === null ? '-' : `${line}:${column}`}\t${severity}\t${message} [${rule}]`,
        ...(excerpt === null ? [] : [`\t${excerpt}`]),
      ]),
  ];
}

/** Titles, headers and lines of a feed come from elsewhere: a terminal must not obey them. */
function safeForTerminal(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  return line.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g, '␣');
}
