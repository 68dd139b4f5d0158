/** The reader's account on a Forem site: a key in, a look at what it has, and what of it is wanted taken over. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { WireError } from '../../../shared/errors.ts';
import type { AccountImport, AccountPreview } from '../../../shared/model/accounts.ts';
import {
  accountTexts,
  articleWords,
  failureWords,
  importedWords,
  markChoices,
  previewWords,
} from '../../../shared/texts/accounts.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { commaList, Field } from '../../components/field.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useLibrary } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';
import { showToast } from '../../state/toasts.ts';
import { closeSheet, goTo } from '../../state/ui.ts';
import { Choices } from './choices.tsx';
import { KeyForm } from './key-form.tsx';
import { type Choice, useAccounts, useChoice, useLook, useTakingOver } from './use-account.ts';

/** A list of nothing but failures must not fill the page with it. */
const failuresShown = 50;

/** Where the key does not open it any more, another one is asked for. */
const wantsKey = (error: WireError | null): boolean =>
  error !== null && ['key-refused', 'key-closed'].includes(error.code);

function Outcome({ summary }: { summary: AccountImport }) {
  return (
    <div className="note" role="status">
      <p>{importedWords(summary)}</p>
      {summary.failures.length === 0 ? null : (
        <ul>
          {summary.failures.slice(0, failuresShown).map((failure) => (
            <li key={failure.title}>{failureWords(failure)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Preview({
  preview,
  choice,
  onChange,
}: {
  preview: AccountPreview;
  choice: Choice;
  onChange: (change: Partial<Choice>) => void;
}) {
  const words = useRef<HTMLParagraphElement>(null);
  // The form for the key had the focus, and is gone.
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <p role="status" tabIndex={-1} ref={words}>
        {previewWords(preview)}
      </p>
      <Choices
        title={accountTexts.readingList}
        nothing={accountTexts.emptyList}
        items={preview.articles.map((article) => ({
          id: String(article.foremId),
          title: article.title,
          detail: articleWords(article),
        }))}
        chosen={choice.articles}
        onChange={(articles) => onChange({ articles })}
      />
      <Choices
        title={accountTexts.tags}
        nothing={accountTexts.noTags}
        items={preview.tags.map(({ name, feedId }) => ({
          id: name,
          title: name,
          detail: feedId === null ? '' : accountTexts.followed,
          isFixed: feedId !== null,
        }))}
        chosen={choice.tags}
        onChange={(tags) => onChange({ tags })}
      />
      <div className="field-pair">
        <Select
          label={accountTexts.mark}
          value={choice.mark}
          choices={markChoices}
          onChange={(mark) => onChange({ mark })}
        />
        <Field
          label={accountTexts.own}
          value={choice.own}
          onChange={(own) => onChange({ own })}
          placeholder={accountTexts.ownPlaceholder}
          hint={accountTexts.ownHint}
        />
      </div>
    </>
  );
}

export function AccountSheet() {
  const hosts = useLibrary((state) => state.settings?.foremHosts ?? noHosts);
  const { accounts, load } = useAccounts();
  const [chosenHost, setChosenHost] = useState<string | null>(null);
  const host = (chosenHost ?? accounts?.[0]?.host ?? hosts[0] ?? '').toLowerCase();
  const account = accounts?.find((one) => one.host === host) ?? null;
  const [round, setRound] = useState(0);
  const { preview, error } = useLook(account?.host ?? null, round);
  const [choice, change] = useChoice(preview);
  const taking = useTakingOver();
  const isAskingKey = accounts !== null && host !== '' && (account === null || wantsKey(error));
  const isBusy = taking.jobId !== null;
  const isDone = taking.summary !== null;

  const forget = async () => {
    try {
      await client().call('accounts.remove', { host });
      showToast({ text: accountTexts.forgotten(host) });
      load();
    } catch (thrown) {
      showError(thrown);
    }
  };
  const take = () => {
    if (isDone) {
      closeSheet();
      if (choice.mark !== 'none') goTo({ kind: 'view', view: choice.mark });
      return;
    }
    void taking.run({
      host,
      foremIds: [...choice.articles].map(Number),
      mark: choice.mark,
      tags: commaList(choice.own),
      followTags: [...choice.tags],
    });
  };
  return (
    <Sheet
      title={account === null ? accountTexts.title : accountTexts.connectedAs(account.username, host)}
      size="large"
      footer={
        account === null ? undefined : (
          <>
            <BusyButton className="button sheet-footer-start" isBusy={isBusy} onPress={() => void forget()}>
              {accountTexts.forget}
            </BusyButton>
            {preview === null ? null : (
              <BusyButton
                className="button button-main"
                isBusy={isBusy}
                isDisabled={!isDone && choice.articles.size === 0 && choice.tags.size === 0}
                onPress={take}
              >
                {isDone ? accountTexts.done : accountTexts.run}
              </BusyButton>
            )}
          </>
        )
      }
    >
      <div className="account">
        {hosts.length < 2 ? null : (
          <Select
            label={accountTexts.site}
            value={host}
            choices={hosts.map((one) => ({ value: one.toLowerCase(), title: one }))}
            onChange={setChosenHost}
          />
        )}
        {host === '' && accounts !== null ? <p>{accountTexts.noHosts}</p> : null}
        {isAskingKey ? (
          <>
            <p>{accountTexts.about}</p>
            <KeyForm
              key={`${host} ${error?.code ?? ''}`}
              host={host}
              problem={error}
              onConnected={() => {
                load();
                setRound(round + 1);
              }}
            />
          </>
        ) : null}
        {account?.isForSession === true ? <p className="field-hint">{accountTexts.forSession}</p> : null}
        {error === null || isAskingKey ? null : (
          <>
            <Problem error={error} />
            <Button className="button" onPress={() => setRound(round + 1)}>
              {accountTexts.again}
            </Button>
          </>
        )}
        {account !== null && preview === null && error === null ? (
          <p role="status">{accountTexts.connecting}</p>
        ) : null}
        {taking.error === null ? null : <Problem error={taking.error} />}
        {isBusy ? <JobProgressBar jobId={taking.jobId} words={accountTexts.importing} canCancel /> : null}
        {taking.summary === null ? null : <Outcome summary={taking.summary} />}
        {preview === null || isAskingKey || isBusy || isDone ? null : (
          <Preview preview={preview} choice={choice} onChange={change} />
        )}
      </div>
    </Sheet>
  );
}

const noHosts: readonly string[] = [];
