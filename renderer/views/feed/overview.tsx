/** How a feed fares, at a glance. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { ago, counted, number } from '../../../shared/texts/format.ts';
import {
  healthWords,
  isPolled,
  nextCheckWords,
  trafficWords,
  waitsUntil,
} from '../../../shared/texts/health.ts';
import { BusyButton } from '../../components/busy-button.tsx';
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
      {isOnline ? null : (
        <p className="note">
          You are offline. What is here can be read; checks go on when the connection is back.
        </p>
      )}
      {health.movedTo === null ? null : (
        <p className="note">
          The server says that this feed has moved to <Address url={health.movedTo} />. There is nothing to
          do: Offprint takes the new address over when the next answer says the same.
        </p>
      )}
      {health.isGone && feed.siteUrl !== null ? (
        <p className="note">
          The site may have another feed: <Address url={feed.siteUrl} />
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
            {check.isBusy ? 'Checking…' : 'Check now'}
          </BusyButton>
        ) : null}
      </div>
      <p className="check-result" role="status" data-bad={check.result?.isBad || undefined}>
        {check.result?.text ?? ''}
      </p>
      <Notices details={details} />
      <OutcomeStrip log={log} now={now} />
      <dl className="facts">
        <Fact name="Next check">
          {next.when}
          <small>{next.why}</small>
        </Fact>
        <Fact name="Requests">
          {traffic.count}
          {traffic.saved === '' ? null : <small>{traffic.saved}</small>}
        </Fact>
        <Fact name="Articles">
          {counted(feed.articleCount, 'article')}, {number(feed.unreadCount)} unread
          <small>Subscribed {ago(feed.addedAt, now)}.</small>
        </Fact>
        {/^https?:/i.test(feed.url) ? (
          <Fact name="Older entries">
            <OlderEntries feedId={feed.id} />
          </Fact>
        ) : null}
        <Fact name="Feed">
          <Address url={feed.url} />
        </Fact>
        {feed.siteUrl === null || feed.siteUrl === feed.url ? null : (
          <Fact name="Site">
            <Address url={feed.siteUrl} />
          </Fact>
        )}
        {feed.description === null || feed.description.trim() === '' ? null : (
          <Fact name="About">
            <span dir="auto">{feed.description}</span>
          </Fact>
        )}
      </dl>
    </>
  );
}
