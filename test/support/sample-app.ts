/** The real app with the sample library in it, anew for each test of a file. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { launchOffprint, type OffprintApp } from './offprint-app.ts';
import { temporaryFolder } from './test-core.ts';

/** `folder`: for whatever a test writes; the library is in it. */
export type SampleApp = { app: OffprintApp; folder: string };

/** To be called once, outside of tests. `name`: of the picture that is taken where one fails. */
export function sampleAppForEach(name: string): Readonly<SampleApp> {
  const sample = {} as SampleApp;
  beforeEach(async () => {
    sample.folder = temporaryFolder();
    sample.app = await launchOffprint({ library: join(sample.folder, 'library') });
    await sample.app.page.getByRole('button', { name: 'Try the sample library' }).press('Enter');
    await sample.app.page.getByRole('option').first().waitFor();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await sample.app.screenshot(`failed-${name}`);
    await sample.app.close();
    rmSync(sample.folder, { recursive: true, force: true });
  });
  return sample;
}
