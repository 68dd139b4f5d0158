/** What is written down of what the program does: one line an event. No titles, no texts, no addresses beyond their host. */
import { AppError, toWireError } from '../../../shared/errors.ts';
import type { Redact } from './redact.ts';

export type LogLevel = 'info' | 'warning' | 'error';
export type LogArea = 'app' | 'call' | 'crash' | 'feed' | 'job' | 'library' | 'page' | 'thread';
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;
export type LogEntry = { level: LogLevel; area: LogArea; message: string; facts: LogFacts };

/** Never throws. */
export type Log = (level: LogLevel, area: LogArea, message: string, facts?: LogFacts) => void;

export const noLog: Log = () => undefined;

const mostCharacters = 4000;

/** `2026-11-29T01:30:00.000Z error crash The core thread ended. reason="…" count=2`, without the end of the line. */
export function logLine({ level, area, message, facts }: LogEntry, at: number, redact: Redact): string {
  const told = Object.entries(facts).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? JSON.stringify(redact(value)) : String(value)}`,
  );
  const line = [new Date(at).toISOString(), level, area, redact(message), ...told].join(' ');
  return onOneLine(line).slice(0, mostCharacters);
}

/** Whatever could end the line, or move a terminal's cursor. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ⏎ ');
}

/** Facts of an error that tell nothing of what the reader keeps: names, titles and paths stay out. */
const toldDetails = [
  'reason',
  'message',
  'status',
  'method',
  'field',
  'version',
  'supported',
  'job',
  'host',
  'url',
];

export function errorFacts(thrown: unknown): LogFacts {
  const { code, details } = toWireError(thrown);
  const told = Object.fromEntries(Object.entries(details).filter(([name]) => toldDetails.includes(name)));
  const origin = thrown instanceof AppError && thrown.cause instanceof Error ? thrown.cause : thrown;
  const isOurs = thrown instanceof AppError && thrown.cause === undefined;
  const stack = origin instanceof Error && !isOurs ? (origin.stack ?? null) : null;
  return { code, ...told, ...(stack === null ? {} : { stack }) };
}
