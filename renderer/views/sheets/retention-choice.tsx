/** How long articles stay, for the library or one place in it. What a rule would take is shown before it is switched on. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodOutput } from '../../../shared/contract.ts';
import type { Retention, RetentionPlace } from '../../../shared/model/retention.ts';
import { retentionOf, retentionValue } from '../../../shared/retention-choice.ts';
import {
  previewSentence,
  retentionChoices,
  retentionTexts,
  retentionTitle,
} from '../../../shared/texts/retention.ts';
import { client } from '../../bridge.ts';
import { Select } from '../../components/select.tsx';
import { showError } from '../../state/show-error.ts';

type Rules = MethodOutput<'retention.get'>;
type Asked = { value: string; preview: MethodOutput<'retention.preview'> };

function ruleAt(rules: Rules, place: RetentionPlace): Retention | null {
  if (place.kind === 'library') return rules.library;
  if (place.kind === 'feed') return rules.feeds.find((one) => one.feedId === place.feedId)?.retention ?? null;
  return rules.folders.find((one) => one.folderId === place.folderId)?.retention ?? null;
}

function choicesFor(place: RetentionPlace, current: Retention | null) {
  const inherited = place.kind === 'feed' ? retentionTexts.asFolder : retentionTexts.asLibrary;
  const choices =
    place.kind === 'library' ? [...retentionChoices] : [{ value: '', title: inherited }, ...retentionChoices];
  if (current !== null && !choices.some(({ value }) => value === retentionValue(current))) {
    choices.push({ value: retentionValue(current), title: retentionTitle(current) });
  }
  return choices;
}

export function RetentionChoice({ place }: { place: RetentionPlace }) {
  const [rules, setRules] = useState<Rules | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    client().call('retention.get', {}).then(setRules, showError);
  }, []);
  if (rules === null) return null;
  const current = ruleAt(rules, place);

  const set = async (value: string) => {
    try {
      await client().call('retention.set', { place, retention: retentionOf(value) });
      setRules(await client().call('retention.get', {}));
      setSaid(value === 'all' || value === '' ? '' : retentionTexts.isOn);
    } catch (thrown) {
      showError(thrown);
    }
    setAsked(null);
  };
  const ask = async (value: string) => {
    setSaid('');
    try {
      const preview = await client().call('retention.preview', { place, retention: retentionOf(value) });
      if (preview.articles === 0) await set(value);
      else setAsked({ value, preview });
    } catch (thrown) {
      showError(thrown);
    }
  };

  return (
    <div className="retention">
      <Select
        label={retentionTexts.label}
        value={asked?.value ?? retentionValue(current)}
        choices={choicesFor(place, current)}
        onChange={(value) => void ask(value)}
      />
      <p className="field-hint">{retentionTexts.hint}</p>
      {asked === null ? (
        <p role="status" className="field-hint">
          {said}
        </p>
      ) : (
        <div className="note" role="alert">
          <p>
            {previewSentence(asked.preview)} {retentionTexts.isFinal}
          </p>
          <div className="button-row">
            <Button className="button button-main" onPress={() => void set(asked.value)}>
              {retentionTexts.switchOn}
            </Button>
            <Button className="button" onPress={() => setAsked(null)}>
              {retentionTexts.leave}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
