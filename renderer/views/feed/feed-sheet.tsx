/** A feed's own page: how it fares, what came of each check, its last answer, what is wrong with it, how it is asked. */
import type { ReactNode } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { commonTexts } from '../../../shared/texts/common.ts';
import { feedPageTexts } from '../../../shared/texts/feed-page.ts';
import { Sheet } from '../../components/sheet.tsx';
import { Failure } from '../../components/states.tsx';
import { closeSheet } from '../../state/ui.ts';
import { Answer } from './answer.tsx';
import { Doctor } from './doctor.tsx';
import { FeedLog } from './log.tsx';
import { Overview } from './overview.tsx';
import { FeedSettings } from './settings.tsx';
import { useCheck, useExamination, useFeed } from './use-feed.ts';

function Panel({ id, children }: { id: string; children: ReactNode }) {
  return (
    <TabPanel id={id} className="feed-panel">
      {children}
    </TabPanel>
  );
}

const tabs = [
  { id: 'overview', title: feedPageTexts.overview },
  { id: 'log', title: feedPageTexts.log },
  { id: 'answer', title: feedPageTexts.answer },
  { id: 'doctor', title: feedPageTexts.doctor },
  { id: 'settings', title: feedPageTexts.settings },
] as const;

/** Where the page begins: arrow keys lead from section to section at once, and Tab into the one that is open. */
function focusFirst(tab: HTMLElement | null): void {
  tab?.focus();
}

export function FeedSheet({ feedId }: { feedId: number }) {
  const { details, error, load, update } = useFeed(feedId);
  const check = useCheck(feedId, load);
  const examination = useExamination(feedId);
  if (details === null) {
    return (
      <Sheet title={feedPageTexts.feed} size="page">
        {error === null ? null : <Failure error={error} onRetry={() => void load()} />}
      </Sheet>
    );
  }
  const { feed } = details;
  return (
    <Sheet
      title={feed.title}
      size="page"
      footer={
        <Button className="button button-main" onPress={closeSheet}>
          {commonTexts.done}
        </Button>
      }
    >
      <Tabs className="feed-tabs">
        <TabList aria-label={feedPageTexts.sections} className="tab-list">
          {tabs.map(({ id, title }, index) => (
            <Tab key={id} id={id} className="tab" {...(index === 0 ? { ref: focusFirst } : {})}>
              {title}
            </Tab>
          ))}
        </TabList>
        <Panel id="overview">
          <Overview details={details} check={check} />
        </Panel>
        <Panel id="log">
          <FeedLog log={details.log} />
        </Panel>
        <Panel id="answer">
          <Answer answer={details.health.lastAnswer} />
        </Panel>
        <Panel id="doctor">
          <Doctor examination={examination} />
        </Panel>
        <Panel id="settings">
          <FeedSettings details={details} update={update} />
        </Panel>
      </Tabs>
    </Sheet>
  );
}
