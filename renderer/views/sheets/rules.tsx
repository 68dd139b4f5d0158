/** The rules there are, in the order they run. */
import { ArrowDown, ArrowUp, Play } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Rule } from '../../../shared/model/rules.ts';
import { actionWords } from '../../../shared/texts/rules.ts';
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
        title={<span className="hidden">{rule.name} is on</span>}
        isOn={rule.isOn}
        onChange={(isOn) => void switchRule(rule.id, isOn)}
      />
      <Button
        className="manager-name"
        aria-label={`Edit rule ${rule.name}`}
        onPress={() => openSheet({ kind: 'rule', ruleId: rule.id, query: rule.query })}
      >
        <span dir="auto">{rule.name}</span>
        <small>
          {rule.query} → {actionWords(rule.actions)}
        </small>
      </Button>
      <IconButton
        name={`Move ${rule.name} up`}
        icon={ArrowUp}
        isDisabled={isFirst}
        onPress={() => void moveRule(rule.id, -1)}
      />
      <IconButton
        name={`Move ${rule.name} down`}
        icon={ArrowDown}
        isDisabled={isLast}
        onPress={() => void moveRule(rule.id, 1)}
      />
      <IconButton
        name={`Apply ${rule.name} to what is there`}
        icon={Play}
        onPress={() => void applyRule(rule)}
      />
    </li>
  );
}

export function RulesSheet() {
  const rules = useLibrary((state) => state.rules);
  return (
    <Sheet
      title="Rules"
      size="large"
      footer={
        <>
          <Button className="button" onPress={() => openSheet({ kind: 'rule', ruleId: null, query: '' })}>
            New rule…
          </Button>
          <Button className="button button-main" autoFocus onPress={closeSheet}>
            Done
          </Button>
        </>
      }
    >
      <p className="field-hint">
        A rule acts on articles as they come in, or as their feed changes them. Rules run from top to bottom;
        a later one sees what an earlier one did.
      </p>
      {rules.length === 0 ? (
        <p>There are no rules yet.</p>
      ) : (
        <ul className="manager" aria-label="Rules">
          {rules.map((rule, index) => (
            <RuleRow key={rule.id} rule={rule} isFirst={index === 0} isLast={index === rules.length - 1} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}
