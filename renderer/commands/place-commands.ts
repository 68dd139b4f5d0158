/** Commands for what the reader made: tags, smart feeds, rules. */
import { useArticleList } from '../state/article-list.ts';
import { moveSmart } from '../state/order.ts';
import { openSheet, useUi } from '../state/ui.ts';
import type { Command } from './command.ts';

const always = () => true;

function smartInView(): number | null {
  const { place } = useUi.getState();
  return place.kind === 'smart' ? place.id : null;
}

const onSmart = (run: (id: number) => void) => () => {
  const id = smartInView();
  if (id !== null) run(id);
};

export const placeCommands: readonly Command[] = [
  {
    id: 'tags.manage',
    title: 'Manage tags…',
    group: 'Library',
    keys: ['g #'],
    when: always,
    run: () => openSheet({ kind: 'tags' }),
  },
  {
    id: 'rules.manage',
    title: 'Rules…',
    group: 'Library',
    keys: ['g x'],
    when: always,
    run: () => openSheet({ kind: 'rules' }),
  },
  {
    id: 'rules.new',
    title: 'New rule for what the list shows…',
    group: 'Library',
    keys: [],
    when: () => useArticleList.getState().scope !== null,
    run: () => openSheet({ kind: 'rule', ruleId: null, query: useArticleList.getState().scope?.query ?? '' }),
  },
  {
    id: 'smart.edit',
    title: 'Edit this smart feed…',
    group: 'Library',
    keys: [],
    when: () => smartInView() !== null,
    run: onSmart((smartFeedId) => openSheet({ kind: 'smart', smartFeedId })),
  },
  {
    id: 'smart.up',
    title: 'Move this smart feed up',
    group: 'Library',
    keys: [],
    when: () => smartInView() !== null,
    run: onSmart((id) => void moveSmart(id, -1)),
  },
  {
    id: 'smart.down',
    title: 'Move this smart feed down',
    group: 'Library',
    keys: [],
    when: () => smartInView() !== null,
    run: onSmart((id) => void moveSmart(id, 1)),
  },
];
