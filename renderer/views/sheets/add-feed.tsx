/** Add feed: any address in, the feeds behind it out, one of them subscribed to. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Feed, FeedCandidate } from '../../../shared/model/feeds.ts';
import { type FirstPages, firstPagesChoices } from '../../../shared/model/older.ts';
import { addFeedTexts } from '../../../shared/texts/add-feed.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { outcomeSentence } from '../../../shared/texts/feeds.ts';
import { host, inTurn } from '../../../shared/texts/format.ts';
import { firstPagesTexts, olderTexts } from '../../../shared/texts/older.ts';
import { openedTexts } from '../../../shared/texts/opened.ts';
import { client } from '../../bridge.ts';
import { type AskedFromOutside, AskedNote } from '../../components/asked-note.tsx';
import { BusyButton } from '../../components/busy-button.tsx';
import { commaList, Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { loadFeeds, useLibrary } from '../../state/library.ts';
import { followOlderJob } from '../../state/older.ts';
import { showToast } from '../../state/toasts.ts';
import { closeSheet, goTo } from '../../state/ui.ts';

type Step =
  | { kind: 'asking' }
  | { kind: 'working'; words: string }
  | { kind: 'choosing'; candidates: FeedCandidate[] }
  | { kind: 'known'; feedId: number; title: string };

function goToFeed(feedId: number): void {
  closeSheet();
  goTo({ kind: 'feed', id: feedId });
}

function Candidates({
  candidates,
  onChoose,
}: {
  candidates: FeedCandidate[];
  onChoose: (url: string) => void;
}) {
  return (
    <div className="candidates">
      <p>{candidates[0]?.isInstead ? addFeedTexts.instead : addFeedTexts.several}</p>
      <ul aria-label={addFeedTexts.feedsFound}>
        {candidates.map((candidate, index) => (
          <li key={candidate.url}>
            <span>
              <b dir="auto">{candidate.title ?? host(candidate.url)}</b>
              <small dir="ltr">{candidate.url}</small>
            </span>
            {candidate.subscribedAs === null ? (
              <Button
                className="button"
                autoFocus={index === 0}
                aria-label={addFeedTexts.subscribeTo(candidate.title ?? candidate.url)}
                onPress={() => onChoose(candidate.url)}
              >
                {addFeedTexts.subscribe}
              </Button>
            ) : (
              <Button
                className="button"
                autoFocus={index === 0}
                aria-label={addFeedTexts.goTo(candidate.title ?? candidate.url)}
                onPress={() => goToFeed(candidate.subscribedAs ?? 0)}
              >
                {addFeedTexts.goToFeed}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function AddFeedSheet({ asked }: { asked: AskedFromOutside | null }) {
  const folders = useLibrary((state) => state.folders);
  const [address, setAddress] = useState(asked?.address ?? '');
  const [folder, setFolder] = useState('');
  const [tags, setTags] = useState('');
  const usual = useLibrary((state) => state.settings?.firstPages ?? '1');
  const [chosenPages, setPages] = useState<FirstPages | null>(null);
  const pages = chosenPages ?? usual;
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const [error, setError] = useState<WireError | null>(null);

  const fail = (thrown: unknown) => {
    setError(toWireError(thrown));
    setStep({ kind: 'asking' });
  };

  const done = (feed: Feed, words: string) => {
    showToast({ text: inTurn(addFeedTexts.subscribed(feed.title), words) });
    goToFeed(feed.id);
  };

  /** `url`: what was found behind the typed address. */
  const subscribe = async (url: string) => {
    setStep({ kind: 'working', words: addFeedTexts.subscribing });
    try {
      const folderPath = folder
        .split('/')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      const answer = await client().call('feeds.add', {
        address: url,
        foundOn: address.trim(),
        folderPath,
        tags: commaList(tags),
        pages,
      });
      if (answer.alreadySubscribed) {
        setStep({ kind: 'known', feedId: answer.feed.id, title: answer.feed.title });
        return;
      }
      await loadFeeds();
      if (answer.olderJobId !== null) void followOlderJob(answer.olderJobId);
      done(answer.feed, answer.outcome === null ? '' : outcomeSentence(answer.outcome, Date.now()));
    } catch (thrown) {
      fail(thrown);
    }
  };

  const look = async () => {
    setError(null);
    const asked = address.trim();
    if (asked === '') {
      setError({ code: 'not-a-url', details: {} });
      return;
    }
    setStep({ kind: 'working', words: addFeedTexts.looking });
    try {
      const { candidates } = await client().call('feeds.discover', { address: asked });
      const [only] = candidates;
      if (candidates.length > 1 || only?.isInstead) setStep({ kind: 'choosing', candidates });
      else await subscribe(only?.url ?? asked);
    } catch (thrown) {
      fail(thrown);
    }
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (step.kind === 'known') goToFeed(step.feedId);
    else if (step.kind !== 'working') void look();
  };

  const isWorking = step.kind === 'working';
  return (
    <Sheet
      title={addFeedTexts.title}
      footer={
        <>
          {/* Nobody meant to press Enter at what came from outside. */}
          <Button className="button" onPress={closeSheet} autoFocus={asked !== null}>
            {commonTexts.cancel}
          </Button>
          {step.kind === 'known' ? (
            <Button className="button button-main" onPress={() => goToFeed(step.feedId)}>
              {addFeedTexts.goToFeed}
            </Button>
          ) : (
            <BusyButton className="button button-main" isBusy={isWorking} onPress={() => void look()}>
              {isWorking ? step.words : commonTexts.add}
            </BusyButton>
          )}
        </>
      }
    >
      <form onSubmit={onSubmit} className="form">
        <AskedNote
          words={asked?.by === 'article' ? openedTexts.comments : openedTexts.subscribe}
          asked={asked}
        />
        <Field
          isFirst={asked === null}
          label={commonTexts.address}
          value={address}
          onChange={(value) => {
            setAddress(value);
            setError(null);
            setStep({ kind: 'asking' });
          }}
          placeholder={addFeedTexts.addressPlaceholder}
          hint={addFeedTexts.addressHint}
          isBusy={isWorking}
        />
        {error === null ? null : <Problem error={error} />}
        {step.kind === 'known' ? (
          <p className="note" role="status">
            {addFeedTexts.known(step.title)}
          </p>
        ) : null}
        {step.kind === 'choosing' ? (
          <Candidates candidates={step.candidates} onChoose={(url) => void subscribe(url)} />
        ) : null}
        <div className="field-pair">
          <Field
            label={addFeedTexts.folder}
            value={folder}
            onChange={setFolder}
            placeholder={addFeedTexts.noFolder}
            suggestions={folders.map(({ name }) => name)}
            isBusy={isWorking}
          />
          <Field
            label={addFeedTexts.tags}
            value={tags}
            onChange={setTags}
            placeholder={addFeedTexts.tagsPlaceholder}
            isBusy={isWorking}
          />
        </div>
        <Select
          label={olderTexts.choice}
          hint={olderTexts.choiceHint}
          value={pages}
          choices={firstPagesChoices.map((value) => ({ value, title: firstPagesTexts[value] }))}
          onChange={setPages}
        />
        {/* Enter in any field sends the form; the visible button is in the foot of the sheet. */}
        <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true" />
        <p className="hidden" role="status">
          {isWorking ? step.words : ''}
        </p>
      </form>
    </Sheet>
  );
}
