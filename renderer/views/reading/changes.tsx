/** What changed in an article: its texts to choose from, the changes between two, and the way to take another. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodOutput } from '../../../shared/contract.ts';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Article } from '../../../shared/model/articles.ts';
import type { Comparison } from '../../../shared/model/revisions.ts';
import { changesTexts } from '../../../shared/texts/reading-pane.ts';
import { comparisonSentence, revisionName } from '../../../shared/texts/revisions.ts';
import { client } from '../../bridge.ts';
import { anchors } from '../../commands/anchors.ts';
import { Select } from '../../components/select.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { loadArticle } from '../../state/articles.ts';
import { useNow } from '../../state/now.ts';
import { showError } from '../../state/show-error.ts';
import { showToast } from '../../state/toasts.ts';
import { useUi } from '../../state/ui.ts';
import { ArticleBody } from './article-body.tsx';
import { ComparedText } from './compared-text.tsx';

type Texts = MethodOutput<'revisions.list'>;

const close = () => useUi.setState({ changesOf: null });

function useTexts(articleId: number) {
  const [texts, setTexts] = useState<Texts | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again.
  useEffect(() => {
    let isCurrent = true;
    setError(null);
    client()
      .call('revisions.list', { articleId })
      .then((answer) => isCurrent && setTexts(answer))
      .catch((thrown: unknown) => isCurrent && setError(toWireError(thrown)));
    return () => {
      isCurrent = false;
    };
  }, [articleId, round]);
  return { texts, error, retry: () => setRound((before) => before + 1) };
}

/** From the earlier to the later: what the feed sent short came after what is shown. */
function useComparison(articleId: number, texts: Texts | null, revisionId: number | null) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const isLater = texts?.revisions.find((one) => one.id === revisionId)?.reason === 'shrunk';
  useEffect(() => {
    if (revisionId === null) return;
    let isCurrent = true;
    setComparison(null);
    setError(null);
    const [from, to] = isLater ? [null, revisionId] : [revisionId, null];
    client()
      .call('revisions.compare', { articleId, from, to })
      .then((answer) => isCurrent && setComparison(answer))
      .catch((thrown: unknown) => isCurrent && setError(toWireError(thrown)));
    return () => {
      isCurrent = false;
    };
  }, [articleId, revisionId, isLater]);
  return { comparison, error };
}

function WholeText({ article, revisionId }: { article: Article; revisionId: number }) {
  const root = useRef<ShadowRoot | null>(null);
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    client()
      .call('revisions.get', { articleId: article.summary.id, revisionId })
      .then((answer) => isCurrent && setHtml(answer.contentHtml))
      .catch(showError);
    return () => {
      isCurrent = false;
    };
  }, [article.summary.id, revisionId]);
  return html === null ? null : (
    <ArticleBody html={html} language={article.summary.language} rootRef={root} />
  );
}

async function choose(articleId: number, revisionId: number): Promise<void> {
  try {
    await client().call('revisions.choose', { articleId, revisionId });
    await loadArticle(articleId);
    close();
    showToast({ text: changesTexts.chosen });
  } catch (thrown) {
    showError(thrown);
  }
}

export function Changes({ article }: { article: Article }) {
  const articleId = article.summary.id;
  const now = useNow();
  const { texts, error, retry } = useTexts(articleId);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const revisionId = chosen ?? texts?.revisions[0]?.id ?? null;
  const compared = useComparison(articleId, texts, revisionId);
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus(), []);

  return (
    <section
      ref={page}
      id={anchors.pane}
      className="page changes"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={changesTexts.title}
    >
      <article aria-label={changesTexts.titleOf(article.summary.title)}>
        <p className="kicker">
          <Button className="link-button" onPress={close}>
            {changesTexts.back}
          </Button>
        </p>
        <h1>{changesTexts.title}</h1>
        <p className="changes-of" dir="auto">
          {article.summary.title}
        </p>
        {error === null ? null : <Failure error={error} onRetry={retry} />}
        {texts !== null && texts.revisions.length === 0 ? <Empty text={changesTexts.none} /> : null}
        {texts === null || revisionId === null ? null : (
          <>
            <div className="changes-choice">
              <Select
                label={changesTexts.compareWith}
                value={String(revisionId)}
                choices={texts.revisions.map((one) => ({
                  value: String(one.id),
                  title: revisionName(one, now),
                }))}
                onChange={(value) => setChosen(Number(value))}
              />
              <Button className="button" onPress={() => setIsWhole(!isWhole)}>
                {isWhole ? changesTexts.showChanges : changesTexts.readWhole}
              </Button>
              <Button className="button" onPress={() => void choose(articleId, revisionId)}>
                {changesTexts.use}
              </Button>
            </div>
            <div role="status" className="changes-sum">
              {compared.comparison === null || isWhole ? null : comparisonSentence(compared.comparison)}
              {compared.comparison?.isCut === true && !isWhole ? ` ${changesTexts.cut}` : null}
            </div>
            {compared.error === null ? null : <Failure error={compared.error} onRetry={retry} />}
            {isWhole ? <WholeText key={revisionId} article={article} revisionId={revisionId} /> : null}
            {!isWhole && compared.comparison !== null ? (
              <ComparedText blocks={compared.comparison.blocks} />
            ) : null}
          </>
        )}
      </article>
    </section>
  );
}
