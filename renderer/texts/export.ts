/** Words around exporting. */
import type { TemplateProblem } from '../../shared/export-profile.ts';

export const templatePartNames: Record<TemplateProblem['part'], string> = {
  path: 'path',
  frontMatter: 'front matter',
  body: 'text',
  assets: 'folder for pictures',
};
