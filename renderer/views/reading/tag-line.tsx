/** Tags below the title: the feed's, the reader's own, and the way to add one. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ArticleSummary } from '../../../shared/model/articles.ts';
import type { RuleTrace } from '../../../shared/model/rules.ts';
import { foremTexts } from '../../../shared/texts/forem.ts';
import { number } from '../../../shared/texts/format.ts';
import { tagLineTexts } from '../../../shared/texts/reading-pane.ts';
import { traceWords } from '../../../shared/texts/rules.ts';
import { client } from '../../bridge.ts';
import { fuzzyFilter } from '../../commands/fuzzy.ts';
import { focusList, goAway } from '../../commands/moves.ts';
import { type Choice, FilterList } from '../../components/filter-list.tsx';
import { addTag, removeTag } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import { folded, tagMeant } from '../../state/tags.ts';
import { useUi } from '../../state/ui.ts';

const maxChoices = 8;

function TagField({ article }: { article: ArticleSummary }) {
  const tags = useLibrary((state) => state.tags);
  const [typed, setTyped] = useState(() => useUi.getState().tagDraft);
  useEffect(() => useUi.setState({ tagDraft: '' }), []);
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The field is gone and had the focus: keys go back to where they went before.
      if (document.activeElement !== document.body) return;
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else focusList();
    },
    [before],
  );
  const name = typed.trim();
  const suggested = useSuggestions(article.id);
  const free = tags.filter((tag) => !article.tags.includes(tag.name));
  const meant = name === '' ? null : tagMeant(tags, name);
  // Typing another name of a tag finds it; what it is called stands beside.
  const found = fuzzyFilter(free, typed, (tag) => [tag.name, ...tag.aliases].join(' '));
  const ordered =
    name === ''
      ? [
          ...suggested.flatMap((wanted) => free.find((tag) => tag.name === wanted) ?? []),
          ...found.filter((tag) => !suggested.includes(tag.name)),
        ]
      : found;
  const known: Choice[] = ordered.slice(0, maxChoices).map((tag) => ({
    id: tag.name,
    title: tag.name,
    detail: (
      <em>
        {name === '' && suggested.includes(tag.name)
          ? tagLineTexts.suggested
          : tag.aliases.length > 0
            ? `= ${tag.aliases.join(', ')}`
            : number(tag.articleCount)}
      </em>
    ),
  }));
  const isNew = name !== '' && meant === null;
  // What was typed letter for letter comes first: completion must never take a new tag away.
  const choices = isNew
    ? [{ id: `new ${name}`, title: name, detail: <em>{tagLineTexts.isNew}</em> }, ...known]
    : known;
  const exact = choices.findIndex((choice) => choice.title === meant?.name);
  const sorted = exact > 0 ? [...choices.splice(exact, 1), ...choices] : choices;
  const close = () => useUi.setState({ isTagging: false });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices when the focus leaves the field inside.
    <div
      className="tag-field"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <FilterList
        name={tagLineTexts.field}
        placeholder={tagLineTexts.placeholder}
        typed={typed}
        onTyped={setTyped}
        choices={sorted}
        nothing={
          meant !== null && article.tags.includes(meant.name)
            ? tagLineTexts.alreadyThere
            : tagLineTexts.typeName
        }
        onChoose={(choice) => {
          close();
          void addTag(article.id, choice.title);
        }}
        onCancel={close}
      />
    </div>
  );
}

/** Fetched when the field opens; what it suggests is only a beginning. */
function useSuggestions(articleId: number): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    client()
      .call('tags.suggest', { articleId })
      .then(
        (answer) => {
          if (isCurrent) setNames(answer.names);
        },
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [articleId]);
  return names;
}

/** What it says beside its own name: the rule that added it. */
function tagTitle(tag: string, traces: readonly RuleTrace[]): string {
  const trace = traces.find(
    (one) => one.action === 'tag' && one.tag !== null && folded(one.tag) === folded(tag),
  );
  return trace === undefined ? tag : `${tag}\n${traceWords(trace)}`;
}

export function TagLine({
  article,
  traces = [],
}: {
  article: ArticleSummary;
  traces?: readonly RuleTrace[];
}) {
  const colours = useLibrary((state) => state.tagColours);
  // While the next article is on its way this one is still on screen, and a tag is for the next one.
  const isTagging = useUi((state) => state.isTagging && state.selectedId === article.id);
  return (
    <>
      {article.sourceTags.map((tag) => (
        <Button
          key={`source ${tag}`}
          className="tag tag-source"
          aria-label={foremTexts.showTag(tag)}
          onPress={() => goAway({ kind: 'source-tag', name: tag })}
        >
          <span dir="auto">{tag}</span>
        </Button>
      ))}
      {article.tags.map((tag) => (
        <span
          key={`own ${tag}`}
          className="tag tag-own"
          data-colour={colours.get(tag)}
          dir="auto"
          title={tagTitle(tag, traces)}
        >
          <span>{tag}</span>
          <Button aria-label={tagLineTexts.remove(tag)} onPress={() => void removeTag(article.id, tag)}>
            <X size={11} strokeWidth={2} aria-hidden="true" />
          </Button>
        </span>
      ))}
      <span className="tag-add">
        <Button className="tag tag-new" onPress={() => useUi.setState({ isTagging: !isTagging })}>
          {tagLineTexts.add}
        </Button>
        {isTagging ? <TagField article={article} /> : null}
      </span>
    </>
  );
}
