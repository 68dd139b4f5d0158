/** A book and a page, written by the real app where the system's dialog says. */
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
