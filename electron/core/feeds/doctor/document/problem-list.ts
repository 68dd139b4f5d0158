/** What a strict parser would refuse, gathered while reading; bounded, whatever the input. */
import { shown, type XmlProblem, type XmlProblemKind } from './xml-document.ts';

/** Of one kind; a hostile file has a million, and the reader is shown five. */
const mostOfOneKind = 10_000;

export type ProblemList = {
  add(kind: XmlProblemKind, at: number, about?: string): XmlProblem | null;
  all(): XmlProblem[];
};

export function createProblemList(): ProblemList {
  const problems: XmlProblem[] = [];
  const counts = new Map<XmlProblemKind, number>();
  return {
    add(kind, at, about = '') {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count > mostOfOneKind) return null;
      const problem = { kind, at, about: shown(about) };
      problems.push(problem);
      return problem;
    },
    all: () => problems,
  };
}
