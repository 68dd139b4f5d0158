/** Starts an Electron on a display as Playwright drives it, and takes the time. */
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { sandboxArguments } from '../runtime/chromium-sandbox.ts';

export type Started = { electron: ElectronApplication; page: Page; ms: number };
export type Launch = (folder: string, readySelector: string, args?: readonly string[]) => Promise<Started>;

/** For a start that hangs: a busy machine takes its time. */
const limitMs = 120_000;

/** `display`: as openDisplay names it. `bypassCSP`: pages are without their content policy. */
export function launchWith(
  executablePath: string,
  display: string | null,
  options: { bypassCSP?: boolean } = {},
): Launch {
  return async (folder, readySelector, args = []) => {
    const startedAt = performance.now();
    const electron = await _electron.launch({
      executablePath,
      args: [folder, ...sandboxArguments(executablePath), ...args],
      env: { ...process.env, LANGUAGE: 'en', ...(display === null ? {} : { DISPLAY: display }) } as Record<
        string,
        string
      >,
      ...options,
      timeout: limitMs,
    });
    electron.context().setDefaultTimeout(limitMs);
    const page = await electron.firstWindow();
    await page.locator(readySelector).first().waitFor();
    return { electron, page, ms: performance.now() - startedAt };
  };
}
