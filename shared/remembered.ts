/** What is asked of Intl takes up to milliseconds, and is asked again and again. */

/** Of each function: what comes from outside must not be remembered without end. */
const mostAnswers = 1000;

/** The same function, which works out each answer once, when it is first asked for. `undefined` is no answer. */
export function remembered<Asked extends readonly (string | boolean)[], Answer>(
  ask: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const answers = new Map<string, Answer>();
  return (...asked) => {
    const key = asked.join('\0');
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= mostAnswers) answers.clear();
    const answer = ask(...asked);
    answers.set(key, answer);
    return answer;
  };
}
