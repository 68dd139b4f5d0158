/** The code of all articles, block by block: by language, by words, to be copied or saved with where it is from. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Snippet } from '../../../shared/model/snippets.ts';
import { languageTitle } from '../../../shared/texts/code-languages.ts';
import { day, number } from '../../../shared/texts/format.ts';
import { queryTexts } from '../../../shared/texts/query.ts';
import { snippetTexts } from '../../../shared/texts/reading.ts';
import { fencedCode } from '../../article/fence.ts';
import { client } from '../../bridge.ts';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty } from '../../components/states.tsx';
import { copyText } from '../../state/copying.ts';
import { followLink } from '../../state/reading-history.ts';
import { showError } from '../../state/show-error.ts';
import { showToast } from '../../state/toasts.ts';
import { closeSheet } from '../../state/ui.ts';

import { Fragment } from '../reading/fragment.tsx';
import { useLanguages, useSnippets, type Wanted } from './use-snippets.ts';

function open({ articleId, position }: Snippet): void {
  closeSheet();
  // The sheet first gives the focus back to what had it.
  setTimeout(() => followLink(articleId, null, position), 0);
}

async function save(wanted: Wanted): Promise<void> {
  try {
    const { markdown, count } = await client().call('snippets.markdown', { ...wanted, limit: 2_000 });
    const suggestedName = `${wanted.language ?? 'code'}-snippets.md`;
    const { path } = await client().call('shell.saveText', { suggestedName, text: markdown });
    if (path !== null) showToast({ text: snippetTexts.saved(count, path) });
  } catch (thrown) {
    showError(thrown);
  }
}

function Block({ snippet }: { snippet: Snippet }) {
  const { title, feedTitle, author, heading, publishedAt, code, language, isCut } = snippet;
  return (
    <li>
      <div className="snippet-head">
        <Button className="link-button" aria-label={snippetTexts.open(title)} onPress={() => open(snippet)}>
          <span dir="auto">{title}</span>
        </Button>
        <p className="snippet-source">
          {[heading, author, feedTitle, publishedAt === null ? null : day(publishedAt)]
            .filter((part) => part !== null && part !== '')
            .join(' · ')}
        </p>
      </div>
      <Fragment html={snippet.codeHtml} />
      <div className="snippet-tools">
        <Button
          className="link-button"
          onPress={() => void copyText(fencedCode(code, language, snippet), snippetTexts.copied)}
        >
          {snippetTexts.copySource}
        </Button>
        {isCut ? <span>{snippetTexts.cut}</span> : null}
      </div>
    </li>
  );
}

export function SnippetsSheet() {
  const [search, setSearch] = useState('');
  const [language, setLanguage] = useState<string | null>(null);
  const languages = useLanguages();
  const { found, more } = useSnippets({ search, language });
  const snippets = found?.snippets ?? [];
  const isNarrowed = search.trim() !== '' || language !== null;
  const isEmpty = found !== null && snippets.length === 0 && found.nextCursor === null;
  const choices = [
    { value: '', title: snippetTexts.anyLanguage },
    ...(languages ?? []).map(({ name, articles }) => ({
      value: name,
      title: `${languageTitle(name)} (${number(articles)})`,
    })),
  ];
  return (
    <Sheet
      title={snippetTexts.title}
      size="page"
      footer={
        snippets.length === 0 ? undefined : (
          <Button className="button" onPress={() => void save({ search, language })}>
            {snippetTexts.save}
          </Button>
        )
      }
    >
      <div className="snippets-sheet">
        <div className="snippets-bar">
          <div className="field">
            <label htmlFor="snippet-search">{snippetTexts.search}</label>
            <input
              id="snippet-search"
              type="search"
              placeholder="useEffect"
              value={search}
              spellCheck={false}
              // biome-ignore lint/a11y/noAutofocus: a sheet that was asked for begins at its first field.
              autoFocus
              onChange={(event) => setSearch(event.target.value)}
            />
          </div>
          <Select
            label={snippetTexts.language}
            value={language ?? ''}
            choices={choices}
            onChange={(value) => setLanguage(value === '' ? null : value)}
          />
        </div>
        {(found?.problems ?? []).map((problem) => (
          <p key={`${problem.start}-${problem.code}`} className="field-problem">
            {queryTexts.mistake(problem)}
          </p>
        ))}
        <p className="field-hint" role="status">
          {found === null || isEmpty ? '' : snippetTexts.count(snippets.length, found.nextCursor !== null)}
        </p>
        {isEmpty ? <Empty text={isNarrowed ? snippetTexts.notFound : snippetTexts.none} /> : null}
        <ul>
          {snippets.map((snippet) => (
            <Block key={`${snippet.articleId}-${snippet.position}`} snippet={snippet} />
          ))}
        </ul>
        {found === null || found.nextCursor === null ? null : (
          <Button className="button" onPress={more}>
            {snippetTexts.more}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
