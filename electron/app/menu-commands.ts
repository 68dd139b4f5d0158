/** The page's commands that the native menu offers: label, command id, accelerator. Ids are those of renderer/commands. */
export type MenuCommand = { label: string; commandId: string; accelerator?: string };
export type MenuSection = { label: string; groups: readonly (readonly MenuCommand[])[] };

export const menuSections: readonly MenuSection[] = [
  {
    label: '&File',
    groups: [
      [
        { label: '&Add Feed…', commandId: 'feed.add', accelerator: 'CmdOrCtrl+N' },
        { label: '&Import…', commandId: 'opml.import' },
        { label: 'Export &OPML…', commandId: 'opml.export' },
      ],
      [{ label: '&Export Articles…', commandId: 'library.export', accelerator: 'CmdOrCtrl+Shift+E' }],
      [{ label: '&Settings…', commandId: 'settings', accelerator: 'CmdOrCtrl+,' }],
    ],
  },
  {
    label: '&View',
    groups: [
      [
        { label: '&Refresh All', commandId: 'library.refresh', accelerator: 'CmdOrCtrl+R' },
        { label: 'Feed &Details…', commandId: 'feed.details' },
        { label: 'Command &Palette…', commandId: 'palette' },
      ],
      [{ label: 'Toggle Side&bar', commandId: 'sidebar' }],
    ],
  },
  { label: '&Help', groups: [[{ label: '&Keyboard Shortcuts', commandId: 'help' }]] },
];
