/** Golden fixtures: one folder a case, input beside what is expected of it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Fixture = { name: string; input: string; expected: string };

/** All cases of `test/fixtures/AREA`, by name. */
export function readFixtures(area: string, inputName: string, expectedName: string): Fixture[] {
  const folder = path.join(import.meta.dirname, '..', 'fixtures', area);
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      input: readFileSync(path.join(folder, name, inputName), 'utf8'),
      expected: readFileSync(path.join(folder, name, expectedName), 'utf8'),
    }));
}
