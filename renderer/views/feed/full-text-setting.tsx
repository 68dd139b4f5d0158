/** Whether the pages of a feed's articles are fetched for their text. */
import { feedSettingsTexts } from '../../../shared/texts/feed-page.ts';
import { fullTextChoices, fullTextHint } from '../../../shared/texts/full-text.ts';
import { Select } from '../../components/select.tsx';
import { useLibrary } from '../../state/library.ts';
import type { FeedDetails } from './use-feed.ts';
import type { Saving } from './use-saving.ts';

export function FullTextSetting({ feed, saving }: { feed: FeedDetails['feed']; saving: Saving }) {
  const areCompleted = useLibrary((state) => state.settings?.completeExcerpts !== false);
  return (
    <Select
      label={feedSettingsTexts.fullText}
      value={feed.fullText}
      choices={fullTextChoices}
      hint={fullTextHint(feed, areCompleted)}
      onChange={(fullText) => void saving.save({ fullText })}
    />
  );
}
