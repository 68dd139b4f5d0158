/** What has to hold of a case, and whether it did. */

export type Expectation =
  /** Ends with 0: at most `setUpLines`, a table of articles, the next commands. */
  | { kind: 'terminal'; setUpLines: number; says?: RegExp }
  /** Says that Offprint runs, shows a window, goes on until it is ended; then nothing of it is left. */
  | { kind: 'window' }
  /** Ends with another status than 0, in at most `lines` lines without a stack. */
  | { kind: 'refused'; lines: number; says?: RegExp }
  /** Ends with 0, and the last line counts at least one passed and no failed test. */
  | { kind: 'tests' }
  /** Ctrl+C in the middle of it: ends with another status than 0, without a stack. */
  | { kind: 'interrupted' };

/** How a command ended. */
export type Outcome = {
  /** 128 and the signal's number when it was ended by one; null: it was killed by the watchdog. */
  status: number | null;
  /** Standard output and standard error, in the order in which they were written. */
  output: string;
  isTimedOut: boolean;
  /** The title of the window that was seen. */
  window: string | null;
  /** Command lines of processes that were there after the command had ended. */
  leftOver: readonly string[];
};

/** Returns what `expectation` demands, for the table. */
export function describeExpectation(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'terminal':
      return 'table, 0';
    case 'window':
      return 'window';
    case 'refused':
      return 'words, 1';
    case 'tests':
      return 'passed, 0';
    case 'interrupted':
      return 'ends';
  }
}

/** Returns why `outcome` is not what was expected; empty: it is. */
export function judge(expectation: Expectation, outcome: Outcome): string[] {
  if (outcome.isTimedOut) return ['it did not end in time'];
  const lines = linesOf(outcome.output);
  const problems = [...judgeKind(expectation, outcome, lines)];
  if ('says' in expectation && expectation.says !== undefined && !expectation.says.test(outcome.output)) {
    problems.push(`no line has ${expectation.says.source}`);
  }
  const frame = lines.find(isStackFrame);
  if (frame !== undefined && expectation.kind !== 'tests') problems.push(`a stack: ${frame.trim()}`);
  if (outcome.leftOver.length > 0) problems.push(`left running: ${outcome.leftOver[0]}`);
  return problems;
}

function judgeKind(expectation: Expectation, outcome: Outcome, lines: readonly string[]): string[] {
  const end = `status ${outcome.status}`;
  switch (expectation.kind) {
    case 'terminal': {
      const start = findTable(lines);
      if (start === null) return [`${end}, no table of articles`];
      return [
        ...(outcome.status === 0 ? [] : [end]),
        ...(start > expectation.setUpLines ? [`${start} lines before the table`] : []),
        ...(lines.slice(start).some(namesCommand) ? [] : ['no next command after the table']),
      ];
    }
    case 'window':
      if (outcome.window === null) return [`${end}, no window`];
      return lines.some((line) => runsLine.test(line)) ? [] : ['no line says that Offprint runs'];
    case 'refused':
      return [
        ...(outcome.status === 0 || outcome.status === null ? [end] : []),
        ...(lines.length > expectation.lines ? [`${lines.length} lines`] : []),
      ];
    case 'tests': {
      const [, passed = '0', failed = '1'] = /^(\d+) passed, (\d+) failed/.exec(lines.at(-1) ?? '') ?? [];
      const isPassed = outcome.status === 0 && Number(passed) > 0 && Number(failed) === 0;
      return isPassed ? [] : [`${end}, ${passed} passed, ${failed} failed`];
    }
    case 'interrupted':
      return outcome.status === 0 ? ['status 0'] : [];
  }
}

/** What the launcher prints when Electron has been started. */
export const runsLine = /Offprint runs/;

/** Lines without those that are empty and npm's first ones, which name the script. A line that was written over (carriage return) counts once, as it was left. */
export function linesOf(output: string): string[] {
  return output
    .split('\n')
    .map((line) => line.replace(/\r+$/, '').split('\r').at(-1) ?? '')
    .filter((line) => line.trim() !== '' && !line.startsWith('> '));
}

export function isStackFrame(line: string): boolean {
  return /^\s+at .+(?::\d+:\d+|<anonymous>)\)?$/.test(line) || /^Node\.js v\d+/.test(line);
}

/** Returns the index of the first row of a table of articles: three lines in a row with a date. */
export function findTable(lines: readonly string[]): number | null {
  const index = lines.findIndex((_, at) =>
    [0, 1, 2].every((offset) => hasDate.test(lines[at + offset] ?? '')),
  );
  return index === -1 ? null : index;
}

const hasDate =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec) \d{1,2}\b/;

function namesCommand(line: string): boolean {
  return /\b(?:offprint|npm (?:start|run))\b.* (?:add|list|search|show|help|refresh|sample)\b/.test(line);
}

/** Returns the line that tells most about how a command ended: the first that names an error, else the last. */
export function tellingLine(output: string): string {
  const lines = linesOf(output).filter((line) => !isBesideThePoint.test(line) && !isStackFrame(line));
  return (
    lines.find((line) => /error|fatal|fail|cannot|could not|needs|no display/i.test(line)) ??
    lines.at(-1) ??
    ''
  );
}

/** npm's warnings; the line that names the Electron, which says why it is not another. */
const isBesideThePoint = /^npm (?:warn|notice)|^(?:Offprint|Tests) runs? on |Failed to connect to the bus/;
