/** The page's commands that the native menu offers: label and command id. Ids are those of renderer/commands. */
export type MenuCommand = { label: string; commandId: string };
export type MenuSection = { label: string; groups: readonly (readonly MenuCommand[])[] };

export const menuSections: readonly MenuSection[] = [
  {
    label: '&File',
    groups: [
      [
        { label: '&Add Feed…', commandId: 'feed.add' },
        { label: 'Save a &Page…', commandId: 'page.save' },
        { label: '&Import…', commandId: 'opml.import' },
        { label: 'Export &OPML…', commandId: 'opml.export' },
      ],
      [{ label: '&Export Articles…', commandId: 'library.export' }],
      [
        { label: '&Print…', commandId: 'article.print' },
        { label: 'Save as P&DF…', commandId: 'article.savePdf' },
      ],
      [{ label: '&Settings…', commandId: 'settings' }],
    ],
  },
  {
    label: '&View',
    groups: [
      [
        { label: '&Refresh All', commandId: 'library.refresh' },
        { label: 'Feed &Details…', commandId: 'feed.details' },
        { label: 'Command &Palette…', commandId: 'palette' },
      ],
      [{ label: '&Find in Article…', commandId: 'find' }],
      [{ label: 'Toggle Side&bar', commandId: 'sidebar' }],
    ],
  },
  {
    label: '&Help',
    groups: [
      [
        { label: '&Keyboard Shortcuts', commandId: 'help' },
        { label: 'Check for &Updates…', commandId: 'updates' },
      ],
      [
        { label: 'Copy &Diagnostics…', commandId: 'diagnostics' },
        { label: 'Show the &Log', commandId: 'log.show' },
      ],
    ],
  },
];
