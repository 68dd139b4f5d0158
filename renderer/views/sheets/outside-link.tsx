/** Asked before a link is followed that may lead elsewhere than it says. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LinkDoubts } from '../../../shared/model/link-doubts.ts';
import { doubtTexts, outsideLinkTexts } from '../../../shared/texts/reading.ts';
import { readableAddress } from '../../article/links.ts';
import { Sheet } from '../../components/sheet.tsx';
import { openAnyway } from '../../state/actions.ts';
import { closeSheet } from '../../state/ui.ts';

/** The link itself, also inside the article's shadow root. */
function focused(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement != null) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement ? found : null;
}

/** A dialog gives the focus back by itself, but only to what is in the document's own tree. */
function useFocusBack(): void {
  const [origin] = useState(focused);
  useEffect(
    () => () => {
      requestAnimationFrame(() => origin?.focus({ preventScroll: true }));
    },
    [origin],
  );
}

export function OutsideLinkSheet({ url, doubts }: { url: string; doubts: LinkDoubts }) {
  useFocusBack();
  const { host, path } = readableAddress(url);
  return (
    <Sheet
      title={outsideLinkTexts.title}
      size="small"
      footer={
        <>
          <span className="toolbar-gap" />
          <Button
            className="button"
            onPress={() => {
              closeSheet();
              void openAnyway(url);
            }}
          >
            {outsideLinkTexts.open}
          </Button>
          {/* Enter, pressed without reading, leads nowhere. */}
          <Button className="button button-main" onPress={closeSheet} autoFocus>
            {outsideLinkTexts.cancel}
          </Button>
        </>
      }
    >
      <p className="outside-address">
        {outsideLinkTexts.leadsTo}{' '}
        <bdi dir="ltr">
          <b>{host}</b>
          {path}
        </bdi>
      </p>
      {doubtTexts(doubts).map((text) => (
        <p key={text} className="field-hint">
          {text}
        </p>
      ))}
    </Sheet>
  );
}
