/** Examines the feed when asked to, and shows what is wrong with it, worst first. */
import { Check, CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type FeedFinding, findingSeverities } from '../../../shared/model/feeds.ts';
import { findingsSummary, placeWords, severityWords } from '../../../shared/texts/doctor.ts';
import { doctorTexts } from '../../../shared/texts/feed-page.ts';
import { findingWords } from '../../../shared/texts/findings.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { Problem } from '../../components/problem.tsx';
import type { Examination } from './use-feed.ts';

const icons: Record<FeedFinding['severity'], LucideIcon> = {
  error: CircleAlert,
  warning: TriangleAlert,
  hint: Info,
};

const isSame = (one: FeedFinding | undefined, other: FeedFinding): boolean =>
  one !== undefined && findingWords(one) === findingWords(other);

/** `isAgain`: the same has just been said of another place. */
function Finding({ finding, isAgain }: { finding: FeedFinding; isAgain: boolean }) {
  const { excerpt } = finding;
  const place = placeWords(finding);
  return (
    <li data-again={isAgain || undefined}>
      {isAgain ? (
        <em>{place}</em>
      ) : (
        <p>
          {findingWords(finding)}
          {place === '' ? null : <em>{place}</em>}
        </p>
      )}
      {excerpt === null ? null : (
        <code dir="auto" translate="no">
          {excerpt}
        </code>
      )}
    </li>
  );
}

function Severity({
  severity,
  findings,
}: {
  severity: FeedFinding['severity'];
  findings: readonly FeedFinding[];
}) {
  const { title, meaning } = severityWords[severity];
  const Icon = icons[severity];
  if (findings.length === 0) return null;
  return (
    <section className="findings" data-severity={severity} aria-label={title}>
      <h3>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        {title}
        <small>{meaning}</small>
      </h3>
      <ul>
        {findings.map((finding, index) => (
          <Finding
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal, and the list never changes.
            key={index}
            finding={finding}
            isAgain={finding.line !== null && isSame(findings[index - 1], finding)}
          />
        ))}
      </ul>
    </section>
  );
}

export function Doctor({ examination }: { examination: Examination }) {
  const { isBusy, findings, error, run } = examination;
  const isSound = findings !== null && findings.length === 0;
  return (
    <>
      <div className="doctor-head">
        <p role="status">
          {isBusy ? doctorTexts.running : findings === null ? doctorTexts.hint : findingsSummary(findings)}
        </p>
        <BusyButton className="button" isBusy={isBusy} onPress={run}>
          {isBusy ? <span className="spinner" aria-hidden="true" /> : null}
          {isBusy ? doctorTexts.examining : findings === null ? doctorTexts.examine : doctorTexts.again}
        </BusyButton>
      </div>
      {error === null || isBusy ? null : <Problem error={error} />}
      {isSound ? (
        <div className="sound">
          <Check size={24} strokeWidth={1.75} aria-hidden="true" />
          <p>{doctorTexts.sound}</p>
        </div>
      ) : null}
      {findings === null
        ? null
        : findingSeverities.map((severity) => (
            <Severity
              key={severity}
              severity={severity}
              findings={findings.filter((finding) => finding.severity === severity)}
            />
          ))}
    </>
  );
}
