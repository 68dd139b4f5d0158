/** The page's commands that the native menu offers, by their ids, which are those of renderer/commands. */
import type { AppCatalogue } from '../../shared/texts/app-catalogue.ts';

export type MenuCommandId = keyof AppCatalogue['menuLabels'];
export type MenuSection = {
  title: 'file' | 'view' | 'help';
  groups: readonly (readonly MenuCommandId[])[];
};

export const menuSections: readonly MenuSection[] = [
  {
    title: 'file',
    groups: [
      ['feed.add', 'page.save', 'opml.import', 'opml.export'],
      ['library.export'],
      ['article.print', 'article.savePdf'],
      ['settings'],
    ],
  },
  {
    title: 'view',
    groups: [['library.refresh', 'feed.details', 'palette'], ['find'], ['sidebar']],
  },
  {
    title: 'help',
    groups: [
      ['guide', 'help', 'updates'],
      ['diagnostics', 'log.show'],
    ],
  },
];
