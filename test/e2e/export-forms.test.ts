/** A book and a page, written by the real app where the system's dialog says. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { epubProblems } from '../support/check-epub.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.page.getByRole('button', { name: 'Try the sample library' }).press('Enter');
  await app.page.getByRole('option').first().waitFor();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-export-forms');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const answerSaveDialog = (file: string) =>
  app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);

it('writes a valid book, and a page that shows itself and complains of nothing', async () => {
  const { page } = app;
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
  const book = join(folder, 'book.epub');
  await write('epub', book);
  expect(await epubProblems(book)).toEqual([]);
  await app.screenshot('export-form');
  expect(await app.seriousFindings()).toEqual([]);
  const html = join(folder, 'page.html');
  await write('html', html);
  const shown = await app.electron.evaluate(async ({ BrowserWindow }, url) => {
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
