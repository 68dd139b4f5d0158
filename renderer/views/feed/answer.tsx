/** The server's last answer as it came: address, status, headers. */
import { Button } from 'react-aria-components';
import type { FeedHealth } from '../../../shared/model/feeds.ts';
import { answerTexts } from '../../../shared/texts/feed-page.ts';
import { ago } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { Within } from '../../components/within.tsx';
import { useNow } from '../../state/now.ts';
import { showError } from '../../state/show-error.ts';
import { showToast } from '../../state/toasts.ts';

type LastAnswer = NonNullable<FeedHealth['lastAnswer']>;

function asText({ url, status, headers }: LastAnswer): string {
  return [
    `GET ${url}`,
    answerTexts.status(status),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
  ].join('\n');
}

async function copy(answer: LastAnswer): Promise<void> {
  try {
    await client().call('shell.copyText', { text: asText(answer) });
    showToast({ text: answerTexts.headersCopied });
  } catch (thrown) {
    showError(thrown);
  }
}

export function Answer({ answer }: { answer: LastAnswer | null }) {
  const now = Math.max(useNow(), Date.now());
  if (answer === null) return <p className="feed-facts">{answerTexts.none}</p>;
  return (
    <>
      <div className="answer-head">
        <p>
          <Within
            words={([status = '', url = '']) => answerTexts.cameFrom(status, ago(answer.at, now), url)}
            parts={[
              <b key="status">{answer.status}</b>,
              <span key="url" className="answer-url" dir="ltr">
                {answer.url}
              </span>,
            ]}
          />
        </p>
        <Button className="button" onPress={() => void copy(answer)}>
          {answerTexts.copyHeaders}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lists are scrolled by keys. */}
      <section className="headers" aria-label={answerTexts.headers} tabIndex={0}>
        <dl>
          {answer.headers.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice, and the list never changes.
            <div key={index}>
              <dt>{name}</dt>
              <dd dir="ltr">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
