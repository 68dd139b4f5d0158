/** Until when articles are put off: one of the usual times, or a day. */
import { useMemo, useState } from 'react';
import { readSnooze, snoozeNames, snoozeTime } from '../../../shared/snooze.ts';
import { fullDate } from '../../../shared/texts/format.ts';
import { snoozeTexts, snoozeTitles } from '../../../shared/texts/snooze.ts';
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
    ...(read === null ? [] : [{ title: snoozeTexts.until, at: read }]),
  ]
    .filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index)
    .map(({ title, at }) => ({ id: String(at), title, detail: <em>{fullDate(at)}</em> }));
  return (
    <Sheet title={snoozeTexts.snooze}>
      <p className="field-hint">{snoozeTexts.hint}</p>
      <FilterList
        name={snoozeTexts.field}
        placeholder={snoozeTexts.placeholder}
        typed={typed}
        onTyped={setTyped}
        choices={choices}
        nothing={snoozeTexts.nothing}
        onCancel={closeSheet}
        onChoose={({ id }) => {
          closeSheet();
          void snooze(articleId, Number(id));
        }}
      />
    </Sheet>
  );
}
