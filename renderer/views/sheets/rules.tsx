/** The rules there are, in the order they run. */
import { ArrowDown, ArrowUp, Play } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Rule } from '../../../shared/model/rules.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { actionWords, ruleTexts } from '../../../shared/texts/rules.ts';
import { client } from '../../bridge.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { loadRules, useLibrary } from '../../state/library.ts';
import { moveRule } from '../../state/order.ts';
import { applyRule } from '../../state/rules.ts';
import { showError } from '../../state/show-error.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';

async function switchRule(ruleId: number, isOn: boolean): Promise<void> {
  try {
    await client().call('rules.update', { ruleId, isOn });
    await loadRules();
  } catch (thrown) {
    showError(thrown);
  }
}

function RuleRow({ rule, isFirst, isLast }: { rule: Rule; isFirst: boolean; isLast: boolean }) {
  return (
    <li className="manager-row rule-row">
      <Toggle
        title={<span className="hidden">{ruleTexts.isOn(rule.name)}</span>}
        isOn={rule.isOn}
        onChange={(isOn) => void switchRule(rule.id, isOn)}
      />
      <Button
        className="manager-name"
        aria-label={ruleTexts.edit(rule.name)}
        onPress={() => openSheet({ kind: 'rule', ruleId: rule.id, query: rule.query })}
      >
        <span dir="auto">{rule.name}</span>
        <small>
          {rule.query} → {actionWords(rule.actions)}
        </small>
      </Button>
      <IconButton
        name={ruleTexts.moveUp(rule.name)}
        icon={ArrowUp}
        isDisabled={isFirst}
        onPress={() => void moveRule(rule.id, -1)}
      />
      <IconButton
        name={ruleTexts.moveDown(rule.name)}
        icon={ArrowDown}
        isDisabled={isLast}
        onPress={() => void moveRule(rule.id, 1)}
      />
      <IconButton name={ruleTexts.apply(rule.name)} icon={Play} onPress={() => void applyRule(rule)} />
    </li>
  );
}

export function RulesSheet() {
  const rules = useLibrary((state) => state.rules);
  return (
    <Sheet
      title={ruleTexts.title}
      size="large"
      footer={
        <>
          <Button className="button" onPress={() => openSheet({ kind: 'rule', ruleId: null, query: '' })}>
            {ruleTexts.add}
          </Button>
          <Button className="button button-main" autoFocus onPress={closeSheet}>
            {commonTexts.done}
          </Button>
        </>
      }
    >
      <p className="field-hint">{ruleTexts.hint}</p>
      {rules.length === 0 ? (
        <p>{ruleTexts.none}</p>
      ) : (
        <ul className="manager" aria-label={ruleTexts.title}>
          {rules.map((rule, index) => (
            <RuleRow key={rule.id} rule={rule} isFirst={index === 0} isLast={index === rules.length - 1} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}
