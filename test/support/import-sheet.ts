/** The sheet that imports a file, as a reader comes to it. */
import { screen } from '@testing-library/react';
import type { RenderedApp } from './render-app.tsx';

/** Opens it by its command and chooses a file there. Answers the sheet. */
export async function chooseImport(user: RenderedApp['user'], file: File): Promise<HTMLElement> {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Command or place' }), 'import{Enter}');
  const sheet = await screen.findByRole('dialog', { name: 'Import' });
  const input = sheet.ownerDocument.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('the sheet has a file input');
  await user.upload(input, file);
  return sheet;
}
