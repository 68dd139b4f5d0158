/** What of the query was not understood: underlined where it stands, said below, put right by a button. */
import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import type { QueryProblem } from '../../../shared/model/search.ts';
import { applySuggestion, isClosing } from '../../../shared/query/suggest.ts';
import { queryTexts } from '../../../shared/texts/query.ts';

/** Behind the text of the box, letter for letter: only the underlines are seen. */
export function ProblemMarks({
  text,
  problems,
  scrollPx,
}: {
  text: string;
  problems: readonly QueryProblem[];
  scrollPx: number;
}) {
  const marks = problems
    .filter(({ start, end }) => start < end)
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
  if (marks.length === 0) return null;
  return (
    <div className="query-marks" aria-hidden="true">
      <span style={{ transform: `translateX(${-scrollPx}px)` }}>
        {marks.map(({ start, end }, index) => (
          <Fragment key={start}>
            {text.slice(marks[index - 1]?.end ?? 0, start)}
            <u>{text.slice(start, end)}</u>
          </Fragment>
        ))}
        {text.slice(marks.at(-1)?.end ?? 0)}
      </span>
    </div>
  );
}

const mostShown = 3;

export function ProblemList({
  id,
  text,
  problems,
  onApply,
}: {
  id: string;
  text: string;
  problems: readonly QueryProblem[];
  onApply: (problem: QueryProblem) => void;
}) {
  return (
    <div id={id} className="query-problems" role="status">
      {problems.slice(0, mostShown).map((problem) => {
        return (
          <p key={`${problem.start} ${problem.code}`}>
            {queryTexts.mistake(problem)}
            {applySuggestion(text, problem) === null ? null : (
              <Button className="query-suggestion" onPress={() => onApply(problem)}>
                {isClosing(problem.suggestion ?? '')
                  ? queryTexts.close
                  : queryTexts.use(problem.suggestion ?? '')}
              </Button>
            )}
          </p>
        );
      })}
    </div>
  );
}
