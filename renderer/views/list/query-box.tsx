/** The search box: asks while one types, offers what may come next, says below what of the query was not understood. */
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { QueryProblem } from '../../../shared/model/search.ts';
import { applySuggestion } from '../../../shared/query/suggest.ts';
import { searchTexts } from '../../../shared/texts/list.ts';
import { anchors } from '../../commands/anchors.ts';
import { focusList } from '../../commands/moves.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useArticleList } from '../../state/article-list.ts';
import { acceptOption, type CompletionOption, useCompletion } from '../../state/completion.ts';
import { typedProblems } from '../../state/query-problems.ts';
import { setSearch, useUi } from '../../state/ui.ts';
import { optionId, QueryOptions } from './query-options.tsx';
import { ProblemList, ProblemMarks } from './query-problems.tsx';

const typingMs = 80;
/** A single letter begins too many fields for an offer to be of use. */
const leastLetters = 2;

export function QueryBox({ placeTitle }: { placeTitle: string }) {
  const search = useUi((state) => state.search);
  const question = useArticleList((state) => state.scope?.query ?? '');
  const answered = useArticleList((state) => state.problems);
  const [typed, setTyped] = useState(search);
  const [seen, setSeen] = useState(search);
  const [caret, setCaret] = useState(0);
  const [scrollPx, setScrollPx] = useState(0);
  // null: closed; typing: for what is begun; asked: also where nothing is.
  const [offer, setOffer] = useState<'typing' | 'asked' | null>(null);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const nextCaret = useRef<number | null>(null);
  const listId = useId();
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

  // An accepted option leaves the caret behind it, which only the drawn text can take.
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });
  // Also when the caret alone moved the text. Asking an empty box would lay out the whole window before there is a list in it.
  useLayoutEffect(() => setScrollPx(typed === '' ? 0 : (input.current?.scrollLeft ?? 0)));

  const completion = useCompletion(typed, caret, offer !== null);
  const isBegun =
    completion !== null &&
    (completion.end - completion.start >= leastLetters || typed[completion.start] === '#');
  const options = completion !== null && (offer === 'asked' || isBegun) ? completion.options : [];
  const isOpen = options.length > 0;
  const current = Math.min(active, options.length - 1);

  const write = (text: string, at: number) => {
    setTyped(text);
    setCaret(at);
    setActive(-1);
    nextCaret.current = at;
  };
  const accept = (option: CompletionOption) => {
    if (completion === null) return;
    const next = acceptOption(completion, option);
    write(next.query, next.caret);
    setOffer('typing');
    input.current?.focus();
  };
  const close = () => {
    setOffer(null);
    setActive(-1);
  };
  const clear = () => {
    close();
    setTyped('');
    setSearch('');
  };

  /** What was typed since the problem was found stays. */
  const putRight = (problem: QueryProblem) => {
    const now =
      typed === search ? problem : typedProblems(typed, typed).find(({ code }) => code === problem.code);
    const text = now === undefined ? typed : (applySuggestion(typed, now) ?? typed);
    write(text, text.length);
    setSearch(text);
    input.current?.focus();
  };

  /** True when the key was for the offer. */
  const steers = (event: KeyboardEvent): boolean => {
    if ((event.key === ' ' && event.ctrlKey) || (event.key === 'ArrowDown' && event.altKey)) {
      setOffer('asked');
      return true;
    }
    if (!isOpen) return false;
    const chosen = options[event.key === 'Tab' ? Math.max(0, current) : current];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : current < 0 ? 0 : -1;
      setActive((current + step + options.length) % options.length);
    } else if (event.key === 'Escape') {
      close();
    } else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && chosen !== undefined) {
      accept(chosen);
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (steers(event)) {
      event.preventDefault();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (typed === '') focusList();
      else clear();
    } else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'ArrowDown') {
      event.preventDefault();
      close();
      setSearch(typed);
      focusList();
    } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) close();
  };

  const allProblems = useMemo(() => {
    const general = answered.filter(({ start, end }) => start === end);
    return search === '' ? [] : [...typedProblems(question, search), ...general];
  }, [question, search, answered]);
  // What is still being chosen is no mistake yet.
  const problems = allProblems.filter(({ start, end }) => !isOpen || caret <= start || caret > end);
  return (
    <search className="query">
      <div className="query-box">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <div className="query-field">
          {/* Not while one types: half a word is no mistake. */}
          {typed === search ? <ProblemMarks text={typed} problems={problems} scrollPx={scrollPx} /> : null}
          <input
            ref={input}
            id={anchors.search}
            type="text"
            role="combobox"
            aria-label={searchTexts.articlesIn(placeTitle)}
            aria-describedby={problems.length > 0 ? 'query-problems' : undefined}
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-activedescendant={isOpen && current >= 0 ? optionId(listId, current) : undefined}
            placeholder={searchTexts.placeholder(placeTitle)}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setCaret(event.target.selectionStart ?? event.target.value.length);
              setOffer('typing');
              setActive(-1);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
            onScroll={(event) => setScrollPx(event.currentTarget.scrollLeft)}
            onBlur={close}
            onKeyDown={onKeyDown}
          />
        </div>
        {typed === '' ? (
          <kbd>/</kbd>
        ) : (
          <IconButton name={searchTexts.clearSearch} icon={X} className="query-clear" onPress={clear} />
        )}
        {isOpen ? (
          <QueryOptions
            id={listId}
            options={options}
            active={current}
            onActive={setActive}
            onAccept={accept}
          />
        ) : null}
      </div>
      {problems.length > 0 ? (
        <ProblemList id="query-problems" text={search} problems={problems} onApply={putRight} />
      ) : null}
    </search>
  );
}
