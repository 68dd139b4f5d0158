/** In the byline: whether the article can be read without a network, what it lacks, and the way to have it. */
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Article } from '../../../shared/model/articles.ts';
import { host } from '../../../shared/texts/format.ts';
import { missingWords, offlineStateTexts, offlineTexts, partWords } from '../../../shared/texts/offline.ts';
import { articleTexts } from '../../../shared/texts/reading-pane.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { OfflineSign } from '../../components/offline-sign.tsx';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { completeOffline } from '../../state/offline.ts';

/** More would be a page of its own; the rest is counted. */
const mostShown = 8;

function Missing({ article }: { article: Article }) {
  const now = useNow();
  const isRunning = useLibrary((state) => Object.values(state.jobs).some(({ kind }) => kind === 'offline'));
  const { missing } = article.offline;
  return (
    <>
      <ul className="offline-parts">
        {missing.slice(0, mostShown).map((part) => {
          const { name, why } = partWords(part, now);
          return (
            <li key={`${part.what} ${part.url}`}>
              <b>{name}</b>{' '}
              <span className="offline-part-place" title={part.url}>
                {part.url === '' ? '' : host(part.url)}
              </span>
              <span>{why}</span>
            </li>
          );
        })}
      </ul>
      {missing.length <= mostShown ? null : <p>{articleTexts.more(missing.length - mostShown)}</p>}
      <BusyButton
        className="button"
        isBusy={isRunning}
        onPress={() => void completeOffline({ ids: [article.summary.id] })}
      >
        {offlineTexts.complete}
      </BusyButton>
    </>
  );
}

export function OfflineNote({ article }: { article: Article }) {
  const { state, missing } = article.offline;
  return (
    <span className="offline-note">
      <OfflineSign state={state} />
      {missing.length === 0 ? (
        offlineStateTexts[state]
      ) : (
        <DialogTrigger>
          <Button className="link-button">
            {offlineStateTexts[state]}: {missingWords(article.offline)}
          </Button>
          <Popover className="menu-popover" placement="bottom start">
            <Dialog className="offline-panel" aria-label={offlineTexts.panel}>
              <Missing article={article} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </span>
  );
}
