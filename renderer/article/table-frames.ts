/** Tables in frames of their own, so that a wide one scrolls in itself and not the page with it. */
import { codeTexts } from '../../shared/texts/reading.ts';

export function frameTables(root: DocumentFragment): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.parentElement?.closest('table') != null) continue;
    const around = table.parentElement;
    const isFramed = around?.classList.contains('table-scroll') === true;
    const frame = isFramed ? around : document.createElement('div');
    frame.className = 'table';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    const caption = table.caption?.textContent?.trim() ?? '';
    frame.setAttribute('aria-label', caption === '' ? codeTexts.table : codeTexts.tableOf(caption));
    if (isFramed) continue;
    table.replaceWith(frame);
    frame.append(table);
  }
}
