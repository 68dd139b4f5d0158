/** How a feed is called, sorted, checked and asked for; and the way out of it. */
import { useState } from 'react';
import { isPolled } from '../../../shared/feed-state.ts';
import { feedSettingsTexts } from '../../../shared/texts/feed-page.ts';
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
  { value: '', title: feedSettingsTexts.usual },
  { value: '30', title: feedSettingsTexts.halfHourly },
  { value: '60', title: feedSettingsTexts.hourly },
  { value: '360', title: feedSettingsTexts.sixHourly },
  { value: '1440', title: feedSettingsTexts.daily },
  { value: '10080', title: feedSettingsTexts.weekly },
];

function intervalChoices(interval: string): readonly { value: string; title: string }[] {
  if (intervals.some(({ value }) => value === interval)) return intervals;
  return [...intervals, { value: interval, title: feedSettingsTexts.everyMinutes(Number(interval)) }];
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
          label={feedSettingsTexts.name}
          value={title}
          onChange={setTitle}
          placeholder={feed.feedTitle ?? feed.url}
          problem={saving.problemOf('customTitle')}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it. */}
      <div onBlur={saveTags}>
        <Field
          label={feedSettingsTexts.tags}
          value={tags}
          onChange={setTags}
          placeholder={feedSettingsTexts.none}
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
      <section className="form" aria-label={feedSettingsTexts.section}>
        <Names feed={feed} saving={saving} />
        <div className="field-pair">
          <Select
            label={feedSettingsTexts.folder}
            value={feed.folderId === null ? '' : String(feed.folderId)}
            choices={[
              { value: '', title: feedSettingsTexts.none },
              ...folders.map((folder) => ({ value: String(folder.id), title: folder.name })),
            ]}
            onChange={(value) => void saving.save({ folderId: value === '' ? null : Number(value) })}
          />
          {isPolled(feed) ? (
            <Select
              label={feedSettingsTexts.checked}
              value={interval}
              choices={intervalChoices(interval)}
              onChange={(value) => void saving.save({ intervalMinutes: value === '' ? null : Number(value) })}
            />
          ) : null}
        </div>
        {isPolled(feed) ? <FullTextSetting feed={feed} saving={saving} /> : null}
        <Toggle
          title={feedSettingsTexts.notify}
          isOn={feed.notify}
          onChange={(notify) => void saving.save({ notify })}
        />
        <Toggle
          title={feedSettingsTexts.pause}
          detail={feedSettingsTexts.pauseHint}
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
      <section className="form form-apart" aria-label={feedSettingsTexts.keeping}>
        <RetentionChoice place={{ kind: 'feed', feedId: feed.id }} />
      </section>
      <section className="form form-apart" aria-label={feedSettingsTexts.unsubscribe}>
        <Unsubscribe feed={feed} />
      </section>
    </>
  );
}
