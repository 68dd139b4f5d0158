/** How a feed is called, sorted, checked and asked for; and the way out of it. */
import { useState } from 'react';
import { number } from '../../../shared/texts/format.ts';
import { isPolled } from '../../../shared/texts/health.ts';
import { commaList, Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { useLibrary } from '../../state/library.ts';
import { RetentionChoice } from '../sheets/retention-choice.tsx';
import { FullTextSetting } from './full-text-setting.tsx';
import { RequestSettings } from './request-settings.tsx';
import { Unsubscribe } from './unsubscribe.tsx';
import type { FeedDetails, UpdateFeed } from './use-feed.ts';
import { type Saving, useSaving } from './use-saving.ts';

const intervals: readonly { value: string; title: string }[] = [
  { value: '', title: 'Offprint decides' },
  { value: '30', title: 'Every half hour' },
  { value: '60', title: 'Every hour' },
  { value: '360', title: 'Every six hours' },
  { value: '1440', title: 'Once a day' },
  { value: '10080', title: 'Once a week' },
];

function intervalChoices(interval: string): readonly { value: string; title: string }[] {
  if (intervals.some(({ value }) => value === interval)) return intervals;
  return [...intervals, { value: interval, title: `Every ${number(Number(interval))} minutes` }];
}

function Names({ feed, saving }: { feed: FeedDetails['feed']; saving: Saving }) {
  const [title, setTitle] = useState(feed.customTitle ?? '');
  const [tags, setTags] = useState(feed.autoTags.join(', '));
  const saveTitle = () => {
    const name = title.trim() === '' ? null : title.trim();
    if (name !== feed.customTitle) void saving.save({ customTitle: name });
  };
  const saveTags = () => {
    const names = commaList(tags);
    if (names.join() !== feed.autoTags.join()) void saving.save({ autoTags: names });
  };
  return (
    <div className="field-pair">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it. */}
      <div onBlur={saveTitle}>
        <Field
          label="Title"
          value={title}
          onChange={setTitle}
          placeholder={feed.feedTitle ?? feed.url}
          problem={saving.problemOf('customTitle')}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it. */}
      <div onBlur={saveTags}>
        <Field
          label="Tags for new articles"
          value={tags}
          onChange={setTags}
          placeholder="None"
          problem={saving.problemOf('autoTags')}
        />
      </div>
    </div>
  );
}

export function FeedSettings({ details, update }: { details: FeedDetails; update: UpdateFeed }) {
  const { feed } = details;
  const folders = useLibrary((state) => state.folders);
  const saving = useSaving(update);
  const interval = feed.intervalMinutes === null ? '' : String(feed.intervalMinutes);
  const rest = (['folderId', 'intervalMinutes', 'fullText', 'notify', 'isPaused'] as const)
    .map((field) => saving.problemOf(field))
    .find((problem) => problem !== null);
  return (
    <>
      <section className="form" aria-label="Name and place">
        <Names feed={feed} saving={saving} />
        <div className="field-pair">
          <Select
            label="Folder"
            value={feed.folderId === null ? '' : String(feed.folderId)}
            choices={[
              { value: '', title: 'None' },
              ...folders.map((folder) => ({ value: String(folder.id), title: folder.name })),
            ]}
            onChange={(value) => void saving.save({ folderId: value === '' ? null : Number(value) })}
          />
          {isPolled(feed) ? (
            <Select
              label="Checked"
              value={interval}
              choices={intervalChoices(interval)}
              onChange={(value) => void saving.save({ intervalMinutes: value === '' ? null : Number(value) })}
            />
          ) : null}
        </div>
        {isPolled(feed) ? <FullTextSetting feed={feed} saving={saving} /> : null}
        <Toggle
          title="Notify me of new articles"
          isOn={feed.notify}
          onChange={(notify) => void saving.save({ notify })}
        />
        <Toggle
          title="Pause"
          detail="It stays in the library and is not asked for new articles."
          isOn={feed.isPaused}
          onChange={(isPaused) => void saving.save({ isPaused })}
        />
        {rest === undefined ? null : (
          <p className="field-problem" role="alert">
            {rest}
          </p>
        )}
      </section>
      {isPolled(feed) ? <RequestSettings request={details.request} saving={saving} /> : null}
      <section className="form form-apart" aria-label="Keeping">
        <RetentionChoice place={{ kind: 'feed', feedId: feed.id }} />
      </section>
      <section className="form form-apart" aria-label="Unsubscribe">
        <Unsubscribe feed={feed} />
      </section>
    </>
  );
}
