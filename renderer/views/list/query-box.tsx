/** The search box: asks while one types, says below what of the query was not understood. */
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { anchors, focusList } from '../../commands/moves.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useArticleList } from '../../state/article-list.ts';
import { setSearch, useUi } from '../../state/ui.ts';

const typingMs = 80;

export function QueryBox({ placeTitle }: { placeTitle: string }) {
  const search = useUi((state) => state.search);
  const problems = useArticleList((state) => state.problems);
  const [typed, setTyped] = useState(search);
  const [seen, setSeen] = useState(search);
  // Another place clears the search: the box follows while nobody types.
  if (seen !== search) {
    setSeen(search);
    setTyped(search);
  }

  useEffect(() => {
    if (typed === search) return;
    const timer = setTimeout(() => {
      setSeen(typed);
      setSearch(typed);
    }, typingMs);
    return () => clearTimeout(timer);
  }, [typed, search]);

  const clear = () => {
    setTyped('');
    setSearch('');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (typed === '') focusList();
      else clear();
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      setSearch(typed);
      focusList();
    }
  };

  const hasProblems = problems.length > 0 && search !== '';
  return (
    <search className="query">
      <div className="query-box">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <input
          id={anchors.search}
          type="text"
          aria-label={`Search articles in ${placeTitle}`}
          aria-describedby={hasProblems ? 'query-problems' : undefined}
          placeholder={`Search in ${placeTitle}`}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {typed === '' ? (
          <kbd>/</kbd>
        ) : (
          <IconButton name="Clear search" icon={X} className="query-clear" onPress={clear} />
        )}
      </div>
      {hasProblems ? (
        <div id="query-problems" className="query-problems" role="status">
          {problems.slice(0, 3).map((problem) => (
            <p key={`${problem.start} ${problem.message}`}>
              {problem.message}.
              {problem.suggestion === null ? null : <> Did you mean {problem.suggestion}?</>}
            </p>
          ))}
        </div>
      ) : null}
    </search>
  );
}
