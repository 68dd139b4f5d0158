/** The frame of every sheet: a dialog that slides in, with a title, a way out and room for its buttons. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { commonTexts } from '../../shared/texts/common.ts';
import { closeSheet } from '../state/ui.ts';
import { IconButton } from './icon-button.tsx';

type Props = {
  title: string;
  children: ReactNode;
  footer?: ReactNode;
  /** `page`: as tall as there is room, whatever is in it, and its content scrolls by itself. */
  size?: 'small' | 'medium' | 'large' | 'page';
  /** Text with nothing to press in it: then the text itself takes the focus, so that keys can scroll it. */
  isText?: boolean;
};

/** Where what had the focus has gone, Escape still closes the sheet. */
function useEscapeFromNowhere(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.activeElement === document.body) closeSheet();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

export function Sheet({ title, children, footer, size = 'medium', isText = false }: Props) {
  useEscapeFromNowhere();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closeSheet();
      }}
      className="sheet-overlay"
    >
      <Modal className={`sheet sheet-${size}`}>
        <Dialog className="sheet-dialog">
          <header className="sheet-header">
            <Heading slot="title">{title}</Heading>
            <IconButton name={commonTexts.close} icon={X} onPress={closeSheet} />
          </header>
          <div className="sheet-body" tabIndex={isText ? 0 : undefined}>
            {children}
          </div>
          {footer === undefined ? null : <footer className="sheet-footer">{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
