/** The licences of everything that is shipped, beside the built program: `licences.json`, which the app shows. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, root } from '../root.ts';

export type ShippedLicence = { name: string; version: string; licence: string; text: string };

/** SPDX; of a choice one of them is enough. Fonts come under the OFL. */
const allowed = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  'CC0-1.0',
  'BlueOak-1.0.0',
];

/** `folders`: of packages; what belongs to no package there is passed over. Throws for a licence that is not among those allowed. */
export function writeLicences(folders: Iterable<string>): void {
  const licences = new Map<string, ShippedLicence>();
  for (const folder of folders) {
    const shipped = licenceOf(folder);
    if (shipped !== null) licences.set(`${shipped.name} ${shipped.version}`, shipped);
  }
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  const sorted = [...licences.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  writeFileSync(join(appFolder, 'licences.json'), JSON.stringify({ own, packages: sorted }));
}

function licenceOf(folder: string): ShippedLicence | null {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return null;
  const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string') return null;
  const licence = String(license);
  const choices = licence.replace(/[()]/g, '').split(/ OR | AND /);
  if (!choices.some((choice) => allowed.includes(choice))) {
    throw new Error(
      `${name} ${version} is under “${licence}”, which is not among the licences allowed in build/app/licences.ts`,
    );
  }
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(one));
  const text =
    file === undefined ? `${name} ${version}, ${licence}` : readFileSync(join(folder, file), 'utf8');
  return { name, version, licence, text: text.trim() };
}
