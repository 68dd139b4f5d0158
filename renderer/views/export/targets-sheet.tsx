/** Folders that articles are exported to by themselves, and how it went with each. */
import { Play } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ExportTarget } from '../../../shared/export-target.ts';
import { errorWords } from '../../../shared/texts/errors.ts';
import { countsSentence, scheduleChoices } from '../../../shared/texts/export.ts';
import { ago, dayOrTime } from '../../../shared/texts/format.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { runTarget, switchTarget, useTargets } from '../../state/export-targets.ts';
import { useNow } from '../../state/now.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';

function stateWords(target: ExportTarget, now: number): string {
  const { isRunning, lastRunAt, lastCounts, lastError, dueAt, isOn } = target;
  if (isRunning) return 'Exporting…';
  const next = isOn && dueAt !== null ? ` Next ${dueAt <= now ? 'now' : dayOrTime(dueAt, now)}.` : '';
  if (lastError !== null) {
    const { title, next: advice } = errorWords(lastError);
    return `${title} ${advice}${next === '' ? '' : ` Tried again by itself.${next}`}`;
  }
  if (lastRunAt === null) return `Has not run yet.${next}`;
  const words = lastCounts === null ? '' : countsSentence(lastCounts, 'after');
  return `${ago(lastRunAt, now)}${words === '' ? '' : `: ${words}`}.${next}`;
}

function TargetRow({ target }: { target: ExportTarget }) {
  const now = useNow();
  const schedule = scheduleChoices.find(({ value }) => value === target.schedule)?.title ?? '';
  return (
    <li className="manager-row rule-row">
      <Toggle
        title={<span className="hidden">{target.name} is on</span>}
        isOn={target.isOn}
        onChange={(isOn) => void switchTarget(target.id, isOn)}
      />
      <Button
        className="manager-name"
        aria-label={`Edit ${target.name}`}
        onPress={() => openSheet({ kind: 'target', targetId: target.id })}
      >
        <span dir="auto">{target.name}</span>
        <small>
          {target.query === '' ? 'All articles' : target.query} → <span dir="ltr">{target.folder}</span>
        </small>
        <small>
          {schedule}. {target.profile}.
        </small>
        <small role="status" data-tone={target.lastError === null ? undefined : 'bad'}>
          {stateWords(target, now)}
        </small>
      </Button>
      <IconButton
        name={`Export ${target.name} now`}
        icon={Play}
        isDisabled={target.isRunning}
        onPress={() => void runTarget(target.id)}
      />
    </li>
  );
}

export function TargetsSheet() {
  const targets = useTargets();
  return (
    <Sheet
      title="Export by itself"
      size="large"
      footer={
        <>
          <Button className="button" onPress={() => openSheet({ kind: 'target', targetId: null })}>
            New folder…
          </Button>
          <Button className="button button-main" autoFocus onPress={closeSheet}>
            Done
          </Button>
        </>
      }
    >
      <p className="field-hint">
        What a search finds is written to a folder, again and again. What you edit there stays yours. A folder
        that is away is waited for.
      </p>
      {targets === null ? null : targets.length === 0 ? (
        <p>No folder is exported to by itself yet.</p>
      ) : (
        <ul className="manager" aria-label="Folders">
          {targets.map((target) => (
            <TargetRow key={target.id} target={target} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}
