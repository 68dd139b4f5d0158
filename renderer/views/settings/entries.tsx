/** Every setting there is, with what it means and how it is set. The sheet draws and searches this table. */
import type { ComponentType } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../../shared/model/settings.ts';
import { accountTexts } from '../../../shared/texts/accounts.ts';
import { discussionTexts } from '../../../shared/texts/discussion.ts';
import { systemTexts } from '../../../shared/texts/system.ts';
import { Select } from '../../components/select.tsx';
import { exportOpml, updateSettings } from '../../state/actions.ts';
import { plainTypography } from '../../state/typography.ts';
import { openSheet } from '../../state/ui.ts';
import { ThemeChoice, TypographyChoice, TypographySample } from '../reading/reading-settings.tsx';
import { RetentionChoice } from '../sheets/retention-choice.tsx';
import { aboutEntries } from './about-settings.tsx';
import { LibraryBackups } from './backups.tsx';
import { Beside, beside } from './beside.tsx';
import { FirstPagesControl } from './first-pages.tsx';
import { AccountControl, ForemRecordsControl, HostsControl } from './forem-settings.tsx';
import { languageEntry } from './language-setting.tsx';
import { NetworkSettings } from './network-settings.tsx';
import {
  OfflineBudgetControl,
  OfflineQueryControl,
  OfflineRoomControl,
  RemotePicturesControl,
  VerifyControl,
} from './offline-settings.tsx';
import { toggle } from './setting-toggle.tsx';
import { LibrarySpace } from './space.tsx';
import { SpeechControl } from './speech-settings.tsx';
import { systemEntries } from './system-settings.tsx';

export const settingSections = [
  'Look',
  'Text',
  'Reading',
  'Keys',
  'Feeds',
  'Keeping',
  'Offline',
  'Network',
  'System',
  'About',
] as const;
export type SettingSection = (typeof settingSections)[number];

/** A control draws its own label; `detail` is what it explains below it, and what a search looks through. */
export type ControlProps = { settings: Settings; title: string; detail: string };

export type SettingEntry = {
  id: string;
  section: SettingSection;
  title: string;
  detail: string;
  /** What it sets, and what a reset gives back; none for what has its own way back, or only shows. */
  sets: readonly (keyof Settings)[];
  Control: ComponentType<ControlProps>;
  /** Left out where another setting makes it mean nothing. */
  when?: (settings: Settings) => boolean;
};

const densities = [
  { value: 'comfortable', title: 'Comfortable' },
  { value: 'compact', title: 'Compact' },
  { value: 'cards', title: 'Cards' },
] as const;

function DensityControl({ settings, title, detail }: ControlProps) {
  return (
    <Beside title={title} detail={detail}>
      <RadioGroup
        className="choices"
        aria-label={title}
        orientation="horizontal"
        value={settings.listDensity}
        onChange={(chosen) => {
          const density = densities.find(({ value }) => value === chosen);
          if (density !== undefined) void updateSettings({ listDensity: density.value });
        }}
      >
        {densities.map((density) => (
          <Radio key={density.value} value={density.value} className="choice">
            {density.title}
          </Radio>
        ))}
      </RadioGroup>
    </Beside>
  );
}

const openTimes = [
  { value: '0', title: 'Not at all: at once' },
  { value: '3', title: '3 seconds' },
  { value: '10', title: '10 seconds' },
  { value: '30', title: '30 seconds' },
  { value: '60', title: 'A minute' },
] as const;

function OpenTimeControl({ settings, title, detail }: ControlProps) {
  return (
    <Select
      label={title}
      hint={detail}
      value={String(settings.markReadAfterSeconds)}
      choices={openTimes}
      onChange={(value) => void updateSettings({ markReadAfterSeconds: Number(value) })}
    />
  );
}

function KeysControl({ title, detail }: ControlProps) {
  return (
    <Beside title={title} detail={detail}>
      <Button className="button" onPress={() => openSheet({ kind: 'keys' })}>
        Change keys…
      </Button>
    </Beside>
  );
}

function FeedButtons() {
  return (
    <div className="button-row">
      <Button className="button" onPress={() => openSheet({ kind: 'import' })}>
        Import…
      </Button>
      <Button className="button" onPress={() => void exportOpml()}>
        Export OPML…
      </Button>
      <Button className="button" onPress={() => openSheet({ kind: 'export', query: 'is:saved' })}>
        Export articles…
      </Button>
      <Button className="button" onPress={() => openSheet({ kind: 'targets' })}>
        Export by itself…
      </Button>
      <Button className="button" onPress={() => openSheet({ kind: 'rules' })}>
        Rules…
      </Button>
      <Button className="button" onPress={() => openSheet({ kind: 'tags' })}>
        Tags…
      </Button>
    </div>
  );
}

export const settingEntries: readonly SettingEntry[] = [
  languageEntry,
  {
    id: 'theme',
    section: 'Look',
    title: 'Theme',
    detail: 'Light, sepia or dark paper, or whichever the system has just now.',
    sets: ['theme'],
    Control: beside(ThemeChoice),
  },
  {
    id: 'density',
    section: 'Look',
    title: 'Rows of the list',
    detail:
      'Compact rows are one line; comfortable ones have a picture and the first words; cards stand side by side.',
    sets: ['listDensity'],
    Control: DensityControl,
  },
  {
    id: 'typography',
    section: 'Text',
    title: 'Text of articles',
    detail:
      'Typeface, size, space between lines, width of the text, justified lines, hyphens, long lines of code.',
    sets: Object.keys(plainTypography) as (keyof typeof plainTypography)[],
    Control: () => (
      <>
        <TypographySample />
        <TypographyChoice />
      </>
    ),
  },
  {
    id: 'read-on-open',
    section: 'Reading',
    title: 'Mark articles as read when they are opened',
    detail: 'Off: an article stays unread until you mark it.',
    sets: ['markReadOnOpen'],
    Control: toggle('markReadOnOpen'),
  },
  {
    id: 'read-after',
    section: 'Reading',
    title: 'How long an article must stay open for that',
    detail: 'With a little time, glancing through the list marks nothing.',
    sets: ['markReadAfterSeconds'],
    Control: OpenTimeControl,
    when: (settings) => settings.markReadOnOpen,
  },
  {
    id: 'read-on-scroll',
    section: 'Reading',
    title: 'Mark articles as read when they are scrolled past',
    detail: 'What leaves the list at the top counts as read. The undo key takes it back.',
    sets: ['markReadOnScroll'],
    Control: toggle('markReadOnScroll'),
  },
  {
    id: 'speech',
    section: 'Reading',
    title: 'Reading aloud',
    detail:
      'How fast, and by which voice of the system. Without a choice, one that speaks the article’s language.',
    sets: ['speechPercent', 'speechVoice'],
    Control: SpeechControl,
  },
  {
    id: 'keys',
    section: 'Keys',
    title: 'Keys of commands',
    detail: 'Every command can have other keys, more keys, or none.',
    sets: ['ownKeys'],
    Control: KeysControl,
  },
  {
    id: 'single-keys',
    section: 'Keys',
    title: 'Single letters and signs run commands',
    detail:
      'Off: only keys such as Ctrl+K, Enter or F5 do. For speech input, or when keys are hit by mistake.',
    sets: ['hasSingleKeys'],
    Control: toggle('hasSingleKeys'),
  },
  {
    id: 'refresh-on-start',
    section: 'Feeds',
    title: 'Refresh when Offprint starts',
    detail: 'Asks the feeds that are due. Off: the first refresh waits for its time, or for you.',
    sets: ['refreshOnStart'],
    Control: toggle('refreshOnStart'),
  },
  {
    id: 'pause',
    section: 'Feeds',
    title: systemTexts.paused,
    detail: systemTexts.pausedDetail,
    sets: ['isPollingPaused'],
    Control: toggle('isPollingPaused'),
  },
  {
    id: 'first-pages',
    section: 'Feeds',
    title: 'How far back a new feed is read',
    detail: 'Feeds of DEV, of WordPress and others come in pages. Older entries come in as read.',
    sets: ['firstPages'],
    Control: FirstPagesControl,
  },
  {
    id: 'complete-excerpts',
    section: 'Feeds',
    title: 'Full texts for excerpts',
    detail:
      'Where a feed sends excerpts, the pages of its articles are fetched for their text. A feed’s own settings go before.',
    sets: ['completeExcerpts'],
    Control: toggle('completeExcerpts'),
  },
  {
    id: 'forem-hosts',
    section: 'Feeds',
    title: 'Sites that run Forem',
    detail:
      'Forem is the software of DEV. On these sites, Offprint understands people, tags and organisations.',
    sets: ['foremHosts'],
    Control: HostsControl,
  },
  {
    id: 'forem-records',
    section: 'Feeds',
    title: 'What Forem sites know of articles',
    detail:
      'The author’s own Markdown, series, reactions and more are asked for, one article a second. The site learns which.',
    sets: ['foremRecords'],
    Control: ForemRecordsControl,
    when: (settings) => settings.foremHosts.length > 0,
  },
  {
    id: 'forem-discussions',
    section: 'Feeds',
    title: discussionTexts.setting,
    detail: discussionTexts.settingDetail,
    sets: ['keepDiscussions'],
    Control: toggle('keepDiscussions'),
    when: (settings) => settings.foremHosts.length > 0,
  },
  {
    id: 'forem-account',
    section: 'Feeds',
    title: accountTexts.settingTitle,
    detail: accountTexts.settingDetail,
    sets: [],
    Control: AccountControl,
    when: (settings) => settings.foremHosts.length > 0,
  },
  {
    id: 'feed-tools',
    section: 'Feeds',
    title: 'Import, export, rules and tags',
    detail: '',
    sets: [],
    Control: FeedButtons,
  },
  {
    id: 'retention',
    section: 'Keeping',
    title: 'Articles you did not keep',
    detail: 'How long they stay in the library.',
    sets: [],
    Control: () => <RetentionChoice place={{ kind: 'library' }} />,
  },
  {
    id: 'space',
    section: 'Keeping',
    title: 'Space the library takes',
    detail: 'Tidy up what nobody needs.',
    sets: [],
    Control: LibrarySpace,
  },
  {
    id: 'backups',
    section: 'Keeping',
    title: 'Backups',
    detail: 'Copies of the library, the way back to one, and a check whether it is whole.',
    sets: [],
    Control: LibraryBackups,
  },
  {
    id: 'keep-offline',
    section: 'Offline',
    title: 'Keep articles complete offline',
    detail: 'What you choose has its pictures and full text fetched in quiet moments.',
    sets: ['isKeptOffline'],
    Control: toggle('isKeptOffline'),
  },
  {
    id: 'offline-query',
    section: 'Offline',
    title: 'Which articles',
    detail: 'The words are those of the search box.',
    sets: ['offlineQuery'],
    Control: OfflineQueryControl,
    when: (settings) => settings.isKeptOffline,
  },
  {
    id: 'offline-budget',
    section: 'Offline',
    title: 'Room for pictures, in GB',
    detail:
      'When they take more, pictures of the oldest articles you have read go first. What you saved, tagged or marked stays.',
    sets: ['offlineBudgetGb'],
    Control: OfflineBudgetControl,
    when: (settings) => settings.isKeptOffline,
  },
  {
    id: 'offline-room',
    section: 'Offline',
    title: 'What is kept now',
    detail: 'How much room pictures take. Fetch at once what is still missing.',
    sets: [],
    Control: OfflineRoomControl,
  },
  {
    id: 'offline-verify',
    section: 'Offline',
    title: 'Stored pictures',
    detail:
      'Reads all of them: what is gone or damaged can be fetched again, files that belong to nothing go.',
    sets: [],
    Control: VerifyControl,
  },
  {
    id: 'images',
    section: 'Network',
    title: 'Remote pictures',
    detail:
      'Offprint fetches and keeps them; a page never does. Otherwise only stored ones are shown, and each article has a button that loads its own.',
    sets: ['remotePictures'],
    Control: RemotePicturesControl,
  },
  {
    id: 'proxy',
    section: 'Network',
    title: 'Proxy',
    detail:
      'How Offprint reaches the network: as the system says, without a proxy, or through the one you name.',
    sets: ['proxyMode', 'proxyUrl'],
    Control: NetworkSettings,
  },
  ...systemEntries,
  ...aboutEntries,
];
