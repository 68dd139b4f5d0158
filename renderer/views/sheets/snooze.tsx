/** Until when articles are put off: one of the usual times, or a day. */
import { useMemo, useState } from 'react';
import { readSnooze, snoozeNames, snoozeTime } from '../../../shared/snooze.ts';
import { fullDate } from '../../../shared/texts/format.ts';
import { snoozeTitles } from '../../../shared/texts/snooze.ts';
import { FilterList } from '../../components/filter-list.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { snooze } from '../../state/snooze.ts';
import { closeSheet } from '../../state/ui.ts';

/** `articleId` null: what is picked. */
export function SnoozeSheet({ articleId }: { articleId: number | null }) {
  const [typed, setTyped] = useState('');
  const now = useMemo(() => Date.now(), []);
  const wanted = typed.trim().toLowerCase();
  const read = readSnooze(typed, now);
  const choices = [
    ...snoozeNames
      .filter((name) => snoozeTitles[name].toLowerCase().includes(wanted))
      .map((name) => ({ title: snoozeTitles[name], at: snoozeTime(name, now) })),
    ...(read === null ? [] : [{ title: 'Until', at: read }]),
  ]
    .filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index)
    .map(({ title, at }) => ({ id: String(at), title, detail: <em>{fullDate(at)}</em> }));
  return (
    <Sheet title="Snooze" size="small">
      <p className="field-hint">Out of every list until then; then back on top, unread.</p>
      <FilterList
        name="Until when"
        placeholder="A day (2026-12-01), 3h, 2d, 1w"
        typed={typed}
        onTyped={setTyped}
        choices={choices}
        nothing="That is no time to come. Write a day such as 2026-12-01, or 3h, 2d, 1w from now."
        onCancel={closeSheet}
        onChoose={({ id }) => {
          closeSheet();
          void snooze(articleId, Number(id));
        }}
      />
    </Sheet>
  );
}
