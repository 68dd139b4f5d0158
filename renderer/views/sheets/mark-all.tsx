/** Asked before more articles are marked as read than can be taken back. */
import { Button } from 'react-aria-components';
import { Sheet } from '../../components/sheet.tsx';
import { markAllRead } from '../../state/actions.ts';
import { closeSheet } from '../../state/ui.ts';
import { counted } from '../../texts/format.ts';

export function MarkAllSheet({ total }: { total: number }) {
  return (
    <Sheet
      title="Mark all as read"
      size="small"
      footer={
        <>
          <Button className="button" autoFocus onPress={closeSheet}>
            Cancel
          </Button>
          <Button
            className="button button-main"
            onPress={() => {
              closeSheet();
              void markAllRead(true);
            }}
          >
            Mark as read
          </Button>
        </>
      }
    >
      <p>{counted(total, 'article')} will be marked as read. That many cannot be taken back.</p>
    </Sheet>
  );
}
