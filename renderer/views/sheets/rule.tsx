/** One rule: what it looks for, what it does, and what it would change. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Rule, RuleActions } from '../../../shared/model/rules.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { actionWords, ruleExportTexts, ruleTexts } from '../../../shared/texts/rules.ts';
import { client } from '../../bridge.ts';
import { commaList, Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { useTargets } from '../../state/export-targets.ts';
import { loadRules, useLibrary } from '../../state/library.ts';
import { applyRule } from '../../state/rules.ts';
import { openSheet } from '../../state/ui.ts';
import { showWayBack } from '../../state/undo.ts';
import { QueryField } from './query-field.tsx';
import { PreviewList, usePreview } from './rule-preview.tsx';

const noActions: RuleActions = {
  tags: [],
  save: false,
  later: false,
  markRead: false,
  mute: false,
  notify: false,
  download: false,
  exportTo: null,
};

const switches: readonly {
  name: 'save' | 'later' | 'markRead' | 'mute' | 'notify' | 'download';
  title: string;
  detail?: string;
}[] = [
  { name: 'save', title: ruleTexts.saveAction },
  { name: 'later', title: ruleTexts.later },
  { name: 'markRead', title: ruleTexts.markRead },
  { name: 'mute', title: ruleTexts.mute, detail: ruleTexts.muteDetail },
  { name: 'notify', title: ruleTexts.notify, detail: ruleTexts.notifyDetail },
  { name: 'download', title: ruleTexts.download, detail: ruleTexts.downloadDetail },
];

export function RuleSheet({ ruleId, query }: { ruleId: number | null; query: string }) {
  const rule = useLibrary((state) => state.rules.find(({ id }) => id === ruleId));
  return <RuleForm key={ruleId} rule={rule ?? null} startQuery={query} />;
}

const toRules = () => openSheet({ kind: 'rules' });

function RuleForm({ rule, startQuery }: { rule: Rule | null; startQuery: string }) {
  const [name, setName] = useState(rule?.name ?? '');
  const [query, setQuery] = useState(rule?.query ?? startQuery);
  const [tags, setTags] = useState(rule?.actions.tags.join(', ') ?? '');
  const [rest, setRest] = useState<RuleActions>(rule?.actions ?? noActions);
  const [error, setError] = useState<WireError | null>(null);
  const known = useLibrary((state) => state.tags);
  const targets = useTargets() ?? [];
  const actions: RuleActions = { ...rest, tags: commaList(tags) };
  const preview = usePreview(query, actions);
  const isWhole = name.trim() !== '' && query.trim() !== '' && actionWords(actions) !== '';
  const save = async (): Promise<Rule | null> => {
    if (!isWhole) return null;
    try {
      const wanted = { name: name.trim(), query: query.trim(), actions };
      if (rule === null) return (await client().call('rules.add', wanted)).rule;
      const { rule: changed, undoId } = await client().call('rules.update', { ruleId: rule.id, ...wanted });
      showWayBack(ruleTexts.changed(changed.name), undoId);
      return changed;
    } catch (thrown) {
      setError(toWireError(thrown));
      return null;
    } finally {
      await loadRules().catch(() => undefined);
    }
  };
  const saveAnd = async (isApplied: boolean) => {
    const saved = await save();
    if (saved === null) return;
    toRules();
    if (isApplied) await applyRule(saved);
  };
  const remove = async (ruleId: number) => {
    try {
      const { undoId } = await client().call('rules.remove', { ruleId });
      await loadRules();
      toRules();
      showWayBack(ruleTexts.removed(name), undoId);
    } catch (thrown) {
      setError(toWireError(thrown));
    }
  };
  return (
    <Sheet
      title={rule === null ? ruleTexts.newRule : ruleTexts.rule}
      size="large"
      footer={
        <>
          {rule === null ? null : (
            <Button className="button button-bad" onPress={() => void remove(rule.id)}>
              {ruleTexts.remove}
            </Button>
          )}
          <span className="toolbar-gap" />
          <Button className="button" onPress={toRules}>
            {commonTexts.cancel}
          </Button>
          <Button
            className="button"
            isDisabled={!isWhole || (preview?.changed ?? 0) === 0}
            onPress={() => void saveAnd(true)}
          >
            {ruleTexts.saveAndApply}
          </Button>
          <Button className="button button-main" isDisabled={!isWhole} onPress={() => void saveAnd(false)}>
            {commonTexts.save}
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void saveAnd(false);
        }}
      >
        <Field
          isFirst
          label={commonTexts.name}
          value={name}
          onChange={setName}
          placeholder={ruleTexts.namePlaceholder}
        />
        <QueryField
          label={ruleTexts.query}
          value={query}
          onChange={setQuery}
          placeholder={ruleTexts.queryPlaceholder}
          hint={ruleTexts.queryHint}
        />
        <Field
          label={ruleTexts.tags}
          value={tags}
          onChange={setTags}
          suggestions={known.map((tag) => tag.name)}
          hint={ruleTexts.tagsHint}
        />
        <div className="rule-actions">
          {switches.map(({ name: action, title, detail }) => (
            <Toggle
              key={action}
              title={title}
              detail={detail}
              isOn={rest[action]}
              onChange={(isOn) => setRest({ ...rest, [action]: isOn })}
            />
          ))}
        </div>
        {targets.length === 0 ? null : (
          <Select
            label={ruleExportTexts.label}
            value={rest.exportTo === null ? '' : String(rest.exportTo)}
            choices={[
              { value: '', title: ruleExportTexts.nowhere },
              ...targets.map((target) => ({ value: String(target.id), title: target.name })),
            ]}
            onChange={(value) => setRest({ ...rest, exportTo: value === '' ? null : Number(value) })}
            hint={ruleExportTexts.hint}
          />
        )}
        {error === null ? null : <Problem error={error} />}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
      {query.trim() === '' ? null : <PreviewList preview={preview} />}
    </Sheet>
  );
}
