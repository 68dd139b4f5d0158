/** Save a page: any address in, its article kept. */

import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { addFeedTexts } from '../../../shared/texts/add-feed.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { errorWords } from '../../../shared/texts/errors.ts';
import { inTurn } from '../../../shared/texts/format.ts';
import { openedTexts } from '../../../shared/texts/opened.ts';
import { pageTexts } from '../../../shared/texts/pages.ts';
import { client } from '../../bridge.ts';
import { type AskedFromOutside, AskedNote } from '../../components/asked-note.tsx';
import { BusyButton } from '../../components/busy-button.tsx';
import { commaList, Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { showToast } from '../../state/toasts.ts';
import { closeSheet, goTo, useUi } from '../../state/ui.ts';

export function SavePageSheet({ asked }: { asked: AskedFromOutside | null }) {
  const [address, setAddress] = useState(asked?.address ?? '');
  const [tags, setTags] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<WireError | null>(null);

  const save = async () => {
    setError(null);
    setIsBusy(true);
    try {
      const page = await client().call('pages.save', {
        address: address.trim(),
        tags: commaList(tags),
        feedTitle: pageTexts.feedTitle,
      });
      const { articleId, title, alreadyThere, problem } = page;
      const said =
        problem !== null
          ? inTurn(pageTexts.withoutText(title), errorWords(problem).title)
          : alreadyThere
            ? pageTexts.alreadyThere(title)
            : pageTexts.saved(title);
      const run = () => {
        goTo({ kind: 'view', view: 'saved' });
        useUi.setState({ selectedId: articleId, pane: 'article' });
      };
      showToast({
        text: said,
        tone: problem === null ? 'plain' : 'bad',
        action: { title: pageTexts.show, run },
      });
      closeSheet();
    } catch (thrown) {
      setError(toWireError(thrown));
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void save();
  };

  return (
    <Sheet
      title={pageTexts.title}
      footer={
        <>
          {/* Nobody meant to press Enter at what came from outside. */}
          <Button className="button" onPress={closeSheet} autoFocus={asked !== null}>
            {commonTexts.cancel}
          </Button>
          <BusyButton className="button button-main" isBusy={isBusy} onPress={() => void save()}>
            {isBusy ? pageTexts.saving : pageTexts.save}
          </BusyButton>
        </>
      }
    >
      <form onSubmit={onSubmit} className="form">
        <AskedNote words={openedTexts.save} asked={asked} />
        <Field
          isFirst={asked === null}
          label={commonTexts.address}
          value={address}
          onChange={(value) => {
            setAddress(value);
            setError(null);
          }}
          placeholder="https://blog.example/an-article"
          hint={pageTexts.hint}
          isBusy={isBusy}
        />
        {error === null ? null : <Problem error={error} />}
        <Field
          label={pageTexts.tags}
          value={tags}
          onChange={setTags}
          placeholder={addFeedTexts.tagsPlaceholder}
          isBusy={isBusy}
        />
        {/* Enter in any field sends the form; the visible button is in the foot of the sheet. */}
        <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true" />
        <p className="hidden" role="status">
          {isBusy ? pageTexts.saving : ''}
        </p>
      </form>
    </Sheet>
  );
}
