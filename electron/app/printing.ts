/** The window's page on paper or as a PDF: its print styles leave the article alone. */
import { app, type BrowserWindow, dialog } from 'electron';
import { writeChosenFile } from './chosen-file.ts';

/** Where paper is measured in inches. */
const letterCountries = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);
const pageSize = (): 'Letter' | 'A4' => (letterCountries.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4');

/** Resolves when the system's dialog is done with, whichever way. */
export function printPage(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true, pageSize: pageSize() }, () => resolve());
  });
}

/** Asks where to; null when the reader thinks better of it. Throws `folder-not-writable`. */
export async function savePagePdf(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (filePath === undefined || filePath === '') return null;
  const pdf = await window.webContents.printToPDF({
    printBackground: true,
    pageSize: pageSize(),
    // The margins of the style sheet's @page.
    preferCSSPageSize: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  await writeChosenFile(filePath, pdf);
  return filePath;
}
