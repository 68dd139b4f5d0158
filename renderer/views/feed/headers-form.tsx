/** Headers sent along with each request. Values of stored ones are never shown: kept, replaced or removed. */
import { X } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FeedRequest } from '../../../shared/model/feeds.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { headersTexts } from '../../../shared/texts/feed-page.ts';
import { Field } from '../../components/field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { Saving } from './use-saving.ts';

/** `value` null: the stored one is kept. */
type Row = { key: number; name: string; value: string | null; isStored: boolean };

const storedRows = (request: FeedRequest): Row[] =>
  request.headerNames.map((name, index) => ({ key: -1 - index, name, value: null, isStored: true }));

function HeaderRow({
  row,
  onChange,
  onRemove,
}: {
  row: Row;
  onChange: (row: Row) => void;
  onRemove: () => void;
}) {
  const { name, value, isStored } = row;
  return (
    <li className="header-row">
      {isStored ? (
        <span className="header-name" dir="ltr">
          {name}
        </span>
      ) : (
        <Field
          label={commonTexts.name}
          value={name}
          onChange={(next) => onChange({ ...row, name: next })}
          isFirst
        />
      )}
      {value === null ? (
        <p className="stored">
          <span>{headersTexts.stored}</span>
          <Button
            className="button"
            aria-label={headersTexts.replaceValue(name)}
            onPress={() => onChange({ ...row, value: '' })}
          >
            {headersTexts.replace}
          </Button>
        </p>
      ) : (
        <Field
          label={isStored ? headersTexts.newValue(name) : headersTexts.value}
          type="password"
          value={value}
          onChange={(next) => onChange({ ...row, value: next })}
          isFirst={isStored}
        />
      )}
      <IconButton name={headersTexts.remove(name)} icon={X} onPress={onRemove} />
    </li>
  );
}

export function HeadersForm({ request, saving }: { request: FeedRequest; saving: Saving }) {
  const [draft, setDraft] = useState<Row[] | null>(null);
  const nextKey = useRef(1);
  const rows = draft ?? storedRows(request);
  const problem = saving.problemOf('headers');

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const headers = rows
      .map(({ name, value }) => ({ name: name.trim(), value }))
      .filter(({ name, value }) => name !== '' || (value ?? '') !== '');
    if (await saving.save({ headers })) setDraft(null);
  };
  const add = () => {
    setDraft([...rows, { key: nextKey.current, name: '', value: '', isStored: false }]);
    nextKey.current += 1;
  };

  return (
    <form className="form" aria-label={headersTexts.headers} onSubmit={(event) => void save(event)}>
      <div>
        <span className="field-label">{headersTexts.headers}</span>
        <p className="field-hint">{headersTexts.hint}</p>
      </div>
      {rows.length === 0 ? null : (
        <ul className="header-rows">
          {rows.map((row) => (
            <HeaderRow
              key={row.key}
              row={row}
              onChange={(changed) => setDraft(rows.map((one) => (one.key === row.key ? changed : one)))}
              onRemove={() => setDraft(rows.filter((one) => one.key !== row.key))}
            />
          ))}
        </ul>
      )}
      {problem === null ? null : (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="button-row">
        <Button className="button" onPress={add}>
          {headersTexts.add}
        </Button>
        {draft === null ? null : (
          <>
            <Button type="submit" className="button">
              {headersTexts.save}
            </Button>
            <Button className="button" onPress={() => setDraft(null)}>
              {commonTexts.undo}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
