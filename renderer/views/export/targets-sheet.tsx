/** Folders and files that articles are exported to by themselves, and how it went with each. */

import { Play } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ExportProfile } from '../../../shared/export-profile.ts';
import { type ExportTarget, placeOfTarget } from '../../../shared/export-target.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { formChoices, scheduleChoices } from '../../../shared/texts/export.ts';
import { exportTexts, targetStateWords } from '../../../shared/texts/export-sheets.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { titleOfProfile } from '../../state/export-profiles.ts';
import { runTarget, switchTarget, useTargets } from '../../state/export-targets.ts';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';

const noProfiles: readonly ExportProfile[] = [];

function TargetRow({ target }: { target: ExportTarget }) {
  const now = useNow();
  const own = useLibrary((state) => state.settings?.exportProfiles) ?? noProfiles;
  const schedule = scheduleChoices.find(({ value }) => value === target.schedule)?.title ?? '';
  const form =
    target.form === 'markdown'
      ? titleOfProfile(target.profile, own)
      : (formChoices.find(({ value }) => value === target.form)?.title ?? '');
  return (
    <li className="manager-row rule-row">
      <Toggle
        title={<span className="hidden">{exportTexts.isOn(target.name)}</span>}
        isOn={target.isOn}
        onChange={(isOn) => void switchTarget(target.id, isOn)}
      />
      <div className="manager-name manager-facts">
        <Button
          aria-label={exportTexts.edit(target.name)}
          onPress={() => openSheet({ kind: 'target', targetId: target.id })}
        >
          <span dir="auto">{target.name}</span>
        </Button>
        <small>
          {target.query === '' ? exportTexts.allArticles : target.query} →{' '}
          <span dir="ltr">{placeOfTarget(target)}</span>
        </small>
        <small>{exportTexts.facts(schedule, form)}</small>
        <small role="status" data-tone={target.lastError === null ? undefined : 'bad'}>
          {targetStateWords(target, now)}
        </small>
      </div>
      <IconButton
        name={exportTexts.exportNow(target.name)}
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
      title={exportTexts.targets}
      size="large"
      footer={
        <>
          <Button className="button" onPress={() => openSheet({ kind: 'target', targetId: null })}>
            {exportTexts.addTarget}
          </Button>
          <Button className="button button-main" autoFocus onPress={closeSheet}>
            {commonTexts.done}
          </Button>
        </>
      }
    >
      <p className="field-hint">{exportTexts.targetsHint}</p>
      {targets === null ? null : targets.length === 0 ? (
        <p>{exportTexts.noTargets}</p>
      ) : (
        <ul className="manager" aria-label={exportTexts.exports}>
          {targets.map((target) => (
            <TargetRow key={target.id} target={target} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}
