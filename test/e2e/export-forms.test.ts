/** Books and pages, written by the real app where the system's dialog says. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { epubProblems } from '../support/check-epub.ts';
import { sampleAppForEach } from '../support/sample-app.ts';

const sample = sampleAppForEach('export-forms');

const answerSaveDialog = (file: string) =>
  sample.app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);

it('writes a valid book, and a page that shows itself and complains of nothing', async () => {
  const { page } = sample.app;
  await page.keyboard.press('Shift+E');
  const sheet = page.getByRole('dialog', { name: 'Export articles' });
  await sheet.getByRole('textbox', { name: 'Which articles' }).fill('is:unread');
  await sheet.getByText('40 articles', { exact: true }).waitFor();
  const write = async (form: string, file: string): Promise<void> => {
    await answerSaveDialog(file);
    await sheet.getByRole('combobox', { name: 'As' }).selectOption(form);
    await sheet.getByRole('button', { name: 'Export', exact: true }).click();
    await sheet.getByText(`40 articles written to ${file}`).waitFor();
  };
  const book = join(sample.folder, 'book.epub');
  await write('epub', book);
  expect(await epubProblems(book)).toEqual([]);
  await sample.app.screenshot('export-form');
  expect(await sample.app.seriousFindings()).toEqual([]);
  const html = join(sample.folder, 'page.html');
  await write('html', html);
  const shown = await sample.app.electron.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'elsewhere' } });
    const said: string[] = [];
    window.webContents.on('console-message', (_event, _level, message) => said.push(message));
    await window.loadURL(url);
    const heading = await window.webContents.executeJavaScript(
      'getComputedStyle(document.querySelector("article h1")).fontFamily',
    );
    const articles = await window.webContents.executeJavaScript(
      'document.querySelectorAll("article").length',
    );
    const overflow = await window.webContents.executeJavaScript(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    window.destroy();
    return { said, heading, articles, overflow };
  }, pathToFileURL(html).href);
  expect(shown).toMatchObject({
    articles: 40,
    overflow: 0,
    heading: expect.stringContaining('system-ui'),
    said: [],
  });
});

it('keeps a book up to date by itself, and says what became of it', async () => {
  const { page } = sample.app;
  const book = join(sample.folder, 'reader', 'unread.epub');
  await answerSaveDialog(book);
  await page.keyboard.press('Shift+E');
  await page.getByRole('button', { name: 'By itself…' }).press('Enter');
  await page.getByRole('button', { name: 'New export…' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'New export' });
  // From field to field as it is done without a mouse.
  await page.keyboard.type('For the train');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('is:unread');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A book');
  await sheet.getByText('Also the title of the book or page.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sheet.getByRole('status', { name: 'File' }).getByText(book).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Only when');
  await sample.app.screenshot('export-target-file');
  expect(await sample.app.seriousFindings()).toEqual([]);
  await sheet.getByRole('button', { name: 'Save' }).press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'For the train' });
  await row.getByText('Only when you ask for it. A book (EPUB).').waitFor();
  const runNow = page.getByRole('button', { name: 'Export For the train now' });
  await runNow.press('Enter');
  await row.getByText('written with 40 articles').waitFor();
  expect(await epubProblems(book)).toEqual([]);
  expect(await sample.app.seriousFindings()).toEqual([]);
  const { mtimeMs } = statSync(book);
  await runNow.press('Enter');
  await row.getByText('unchanged, with 40 articles').waitFor();
  expect(statSync(book).mtimeMs).toBe(mtimeMs);
  expect(sample.app.complaints).toEqual([]);
});
