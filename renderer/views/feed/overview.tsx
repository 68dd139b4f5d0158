/** How a feed fares, at a glance. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { isPolled, waitsUntil } from '../../../shared/feed-state.ts';
import { overviewTexts } from '../../../shared/texts/feed-page.ts';
import { ago } from '../../../shared/texts/format.ts';
import { healthWords, nextCheckWords, trafficWords } from '../../../shared/texts/health.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { Within } from '../../components/within.tsx';
import { openExternal } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { OlderEntries } from './older-entries.tsx';
import { OutcomeStrip } from './outcome-strip.tsx';
import type { Check, FeedDetails } from './use-feed.ts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An address as a way out; what no browser opens is only shown. */
function Address({ url }: { url: string }) {
  if (!/^https?:/i.test(url)) return <span dir="ltr">{url}</span>;
  return (
    <Button className="link-button" onPress={() => void openExternal(url)}>
      <span dir="ltr">{url}</span>
    </Button>
  );
}

function Notices({ details }: { details: FeedDetails }) {
  const { feed, health } = details;
  const isOnline = useLibrary((state) => state.isOnline);
  if (!isPolled(feed)) return null;
  return (
    <>
      {isOnline ? null : <p className="note">{overviewTexts.offline}</p>}
      {health.movedTo === null ? null : (
        <p className="note">
          <Within
            words={([address = '']) => overviewTexts.moved(address)}
            parts={[<Address key="address" url={health.movedTo} />]}
          />
        </p>
      )}
      {health.isGone && feed.siteUrl !== null ? (
        <p className="note">
          <Within
            words={([address = '']) => overviewTexts.otherFeed(address)}
            parts={[<Address key="address" url={feed.siteUrl} />]}
          />
        </p>
      ) : null}
    </>
  );
}

export function Overview({ details, check }: { details: FeedDetails; check: Check }) {
  const { feed, health, log } = details;
  const now = Math.max(useNow(), Date.now());
  const { tone, title, detail } = healthWords(feed, health, now);
  const next = nextCheckWords(feed, health, now);
  const traffic = trafficWords(health);
  const mayCheck = waitsUntil(feed, health, now) === null;
  return (
    <>
      <div className="feed-state" data-tone={tone}>
        <b className="feed-state-sign" aria-hidden="true" />
        <div role="status">
          <p className="feed-state-title">{title}</p>
          <p>{detail}</p>
        </div>
        {isPolled(feed) ? (
          <BusyButton className="button" isBusy={check.isBusy || !mayCheck} onPress={check.run}>
            {check.isBusy ? <span className="spinner" aria-hidden="true" /> : null}
            {check.isBusy ? overviewTexts.checking : overviewTexts.checkNow}
          </BusyButton>
        ) : null}
      </div>
      <p className="check-result" role="status" data-bad={check.result?.isBad || undefined}>
        {check.result?.text ?? ''}
      </p>
      <Notices details={details} />
      <OutcomeStrip log={log} now={now} />
      <dl className="facts">
        <Fact name={overviewTexts.nextCheck}>
          {next.when}
          <small>{next.why}</small>
        </Fact>
        <Fact name={overviewTexts.requests}>
          {traffic.count}
          {traffic.saved === '' ? null : <small>{traffic.saved}</small>}
        </Fact>
        <Fact name={overviewTexts.articles}>
          {overviewTexts.counts(feed.articleCount, feed.unreadCount)}
          <small>{overviewTexts.subscribed(ago(feed.addedAt, now))}</small>
        </Fact>
        {/^https?:/i.test(feed.url) ? (
          <Fact name={overviewTexts.olderEntries}>
            <OlderEntries feedId={feed.id} />
          </Fact>
        ) : null}
        <Fact name={overviewTexts.feed}>
          <Address url={feed.url} />
        </Fact>
        {feed.siteUrl === null || feed.siteUrl === feed.url ? null : (
          <Fact name={overviewTexts.site}>
            <Address url={feed.siteUrl} />
          </Fact>
        )}
        {feed.description === null || feed.description.trim() === '' ? null : (
          <Fact name={overviewTexts.about}>
            <span dir="auto">{feed.description}</span>
          </Fact>
        )}
      </dl>
    </>
  );
}
