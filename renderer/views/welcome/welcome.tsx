/** First run: something to read with one press, or with one's own feeds. */
import { type FormEvent, useState } from 'react';
import { Tag, TagGroup, TagList } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { starterFeeds, starterTagAddress, starterTags } from '../../../shared/starter-feeds.ts';
import { addFeedTexts, starterTexts, welcomeTexts } from '../../../shared/texts/add-feed.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { client } from '../../bridge.ts';
import { Brand } from '../../components/brand.tsx';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { Problem } from '../../components/problem.tsx';
import { updateSettings } from '../../state/actions.ts';
import { loadLibrary, useLibrary } from '../../state/library.ts';
import { showToast } from '../../state/toasts.ts';
import { goTo, openSheet, useUi } from '../../state/ui.ts';

type Choice = { id: string; title: string; address: string; description?: string };

const choices: readonly Choice[] = [
  ...starterFeeds.map(({ name, address }) => ({ id: address, address, ...starterTexts[name] })),
  ...starterTags.map((tag) => ({
    id: starterTagAddress(tag),
    title: `#${tag}`,
    address: starterTagAddress(tag),
  })),
];

async function finish(view: 'unread' | 'all'): Promise<void> {
  await updateSettings({ hasSeenWelcome: true });
  await loadLibrary();
  useUi.setState({ isWelcomeOpen: null });
  goTo({ kind: 'view', view });
}

type Working = { words: string; jobId: string | null };

function useWork() {
  const [working, setWorking] = useState<Working | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const work = async (words: string, run: (started: (jobId: string) => void) => Promise<void>) => {
    if (working !== null) return;
    setError(null);
    setWorking({ words, jobId: null });
    // The first feed that comes in would close this page under the reader's eyes.
    useUi.setState({ isWelcomeOpen: true });
    try {
      await run((jobId) => setWorking({ words, jobId }));
    } catch (thrown) {
      setError(toWireError(thrown));
    } finally {
      setWorking(null);
    }
  };
  return { working, error, work };
}

/** Subscribes to all first and fetches them as one job, so that the window is not held up by a slow one. */
async function subscribeAll(addresses: readonly string[]): Promise<void> {
  const feedIds: number[] = [];
  const failures: unknown[] = [];
  for (const address of addresses) {
    const folderPath = address.includes('/tag/') ? ['DEV'] : [];
    try {
      const { feed } = await client().call('feeds.add', { address, folderPath, fetchNow: false });
      feedIds.push(feed.id);
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (feedIds.length === 0 && failures.length > 0) throw failures[0];
  await client().call('feeds.refresh', { feedIds, force: true });
  if (failures.length > 0) showToast({ text: welcomeTexts.notAdded(failures.length), tone: 'bad' });
}

export function Welcome() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['https://dev.to/feed']));
  const [address, setAddress] = useState('');
  const hasFeeds = useLibrary((state) => state.feeds.length > 0);
  const { working, error, work } = useWork();
  const isBusy = working !== null;

  const subscribe = () =>
    work(addFeedTexts.subscribing, async () => {
      await subscribeAll(choices.filter(({ id }) => chosen.has(id)).map((choice) => choice.address));
      await finish('unread');
    });

  const addOne = (event: FormEvent) => {
    event.preventDefault();
    void work(welcomeTexts.looking, async () => {
      const { feed } = await client().call('feeds.add', { address: address.trim() });
      await finish('unread');
      showToast({ text: addFeedTexts.subscribed(feed.title) });
    });
  };

  const addSample = () =>
    work(welcomeTexts.addingSample, async (started) => {
      const { jobId } = await client().call('sample.add', {});
      started(jobId);
      const result = await client().call('jobs.wait', { jobId });
      await finish('unread');
      if (result.kind === 'sample') {
        showToast({ text: welcomeTexts.sampleAdded(result.summary.articles) });
      }
    });

  return (
    <main className="welcome" aria-label={welcomeTexts.welcome}>
      <div className="welcome-page">
        <header>
          <Brand size={44} />
          <h1>{welcomeTexts.title}</h1>
          <p>{welcomeTexts.intro}</p>
        </header>
        {error === null ? null : <Problem error={error} />}
        {working === null ? null : <JobProgressBar jobId={working.jobId} words={working.words} />}
        <section aria-labelledby="welcome-dev">
          <h2 id="welcome-dev">{welcomeTexts.begin}</h2>
          <TagGroup
            aria-label={welcomeTexts.devFeeds}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(keys) =>
              setChosen(
                keys === 'all' ? new Set(choices.map(({ id }) => id)) : new Set([...keys].map(String)),
              )
            }
          >
            <TagList className="chips">
              {choices.map((choice) => (
                <Tag key={choice.id} id={choice.id} textValue={choice.title} className="chip">
                  <span title={choice.description}>{choice.title}</span>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
          <BusyButton
            className="button button-main"
            isDisabled={chosen.size === 0}
            isBusy={isBusy}
            onPress={() => void subscribe()}
          >
            {chosen.size === 0 ? welcomeTexts.chooseOne : welcomeTexts.subscribe(chosen.size)}
          </BusyButton>
        </section>
        <section aria-labelledby="welcome-own">
          <h2 id="welcome-own">{welcomeTexts.bringOwn}</h2>
          <form className="welcome-address" onSubmit={addOne}>
            <input
              aria-label={welcomeTexts.address}
              placeholder={welcomeTexts.addressPlaceholder}
              spellCheck={false}
              autoComplete="off"
              readOnly={isBusy}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
            <BusyButton type="submit" className="button" isDisabled={address.trim() === ''} isBusy={isBusy}>
              {commonTexts.add}
            </BusyButton>
          </form>
          <div className="button-row">
            <BusyButton className="button" isBusy={isBusy} onPress={() => openSheet({ kind: 'import' })}>
              {welcomeTexts.importOpml}
            </BusyButton>
            <BusyButton className="button" isBusy={isBusy} onPress={() => void addSample()}>
              {welcomeTexts.trySample}
            </BusyButton>
          </div>
        </section>
        <BusyButton
          className="link-button"
          isBusy={isBusy}
          onPress={() => void finish(hasFeeds ? 'unread' : 'all')}
        >
          {hasFeeds ? welcomeTexts.back : welcomeTexts.skip}
        </BusyButton>
      </div>
    </main>
  );
}
