/** What needs a window or the operating system. */
import { z } from 'zod';
import { openedSchema } from '../model/opened.ts';
import { updateStateSchema } from '../model/updates.ts';
import { languages } from '../texts/language.ts';
import { accent, nothing } from './fields.ts';

/** A press as the system's menus name it: `CmdOrCtrl+Shift+E`, `J`, `F5`. */
const accelerator = z
  .string()
  .regex(
    /^(CmdOrCtrl\+)?(Shift\+)?([!-~]|F\d{1,2}|Space|Delete|Enter|Escape|Up|Down|Left|Right|Home|End|PageUp|PageDown|Backspace|Tab|Insert)$/,
  );

const systemSettings = z.strictObject({
  canBeSet: z.boolean(),
  startsAtLogin: z.boolean(),
  opensFeedLinks: z.boolean(),
});

export const pageFaults = ['crashed', 'memory', 'unresponsive'] as const;
export type PageFault = (typeof pageFaults)[number];

export const shellMethods = {
  /** The page is about to draw itself: its window can be shown, which takes as long. */
  'shell.showWindow': { input: nothing, output: nothing },
  /** What has been compiled of the page and kept for the next start. */
  'shell.forgetCode': { input: nothing, output: nothing },
  /** The language the page should be in; it says in its own address which one it was asked to be in. */
  'shell.language': { input: nothing, output: z.strictObject({ language: z.enum(languages) }) },
  /** The system's accent colour as `rrggbb`; null: it tells none. */
  'shell.accent': { input: nothing, output: z.strictObject({ accent }) },
  /** Loads the page anew, in the language it should be in. */
  'shell.loadAnew': { input: nothing, output: nothing },
  /** The first key of each command, for the native menu to show beside it. */
  'shell.showKeys': {
    input: z.strictObject({ accelerators: z.record(z.string(), accelerator) }),
    output: nothing,
  },
  'shell.info': {
    input: nothing,
    output: z.strictObject({
      platform: z.string(),
      versions: z.record(z.string(), z.string()),
      /** Where an export goes unless the reader says otherwise. */
      documentsFolder: z.string(),
    }),
  },
  /** What is the system's to know. `canBeSet`: only of the installed program. */
  'shell.system': { input: nothing, output: systemSettings },
  /** Throws `system-refused`. */
  'shell.setSystem': {
    input: z.strictObject({ startsAtLogin: z.boolean().optional(), opensFeedLinks: z.boolean().optional() }),
    output: systemSettings,
  },
  /** What is known of new versions; asks nobody. */
  'shell.updates': { input: nothing, output: updateStateSchema },
  /** Asks the address the program was packaged with. What fails is a state as well. */
  'shell.checkForUpdates': { input: nothing, output: updateStateSchema },
  /** Answers when it is here, was cancelled, or failed; `updates.changed` tells how far it is. */
  'shell.downloadUpdate': { input: nothing, output: updateStateSchema },
  'shell.cancelUpdate': { input: nothing, output: updateStateSchema },
  /** `not`: it stays where it is. */
  'shell.installUpdate': {
    input: z.strictObject({ when: z.enum(['quit', 'now', 'not']) }),
    output: updateStateSchema,
  },
  /** Takes the keyboard's media keys while an article is read aloud, and gives them back. */
  'shell.holdMediaKeys': { input: z.strictObject({ isHeld: z.boolean() }), output: nothing },
  /** What links, files and menu entries of the system have asked of Offprint since the last time. Each is given once. */
  'shell.takeOpened': { input: nothing, output: z.strictObject({ opened: z.array(openedSchema) }) },
  /** The text of a file that was opened with Offprint. Throws `file-unreadable`. */
  'shell.readOpenedFile': {
    input: z.strictObject({ fileId: z.int() }),
    output: z.strictObject({ text: z.string() }),
  },
  /** Under which licences Offprint and what it is made of are given. Throws `not-found` where it runs unbuilt. */
  'shell.licences': {
    input: nothing,
    output: z.strictObject({
      own: z.string(),
      packages: z.array(
        z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
      ),
    }),
  },
  /** Asks for a folder with the system's dialog; null when the reader thinks better of it. */
  'shell.chooseFolder': {
    input: z.strictObject({ title: z.string(), startIn: z.string().nullable().default(null) }),
    output: z.strictObject({ folder: z.string().nullable() }),
  },
  /** Asks for a file to be written with the system's dialog; null when the reader thinks better of it. */
  'shell.chooseFile': {
    input: z.strictObject({ title: z.string(), suggestedName: z.string() }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  /** Asks for a file that is there with the system's dialog. `extensions`: without the dot. */
  'shell.openFile': {
    input: z.strictObject({ title: z.string(), extensions: z.array(z.string()) }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  'shell.saveText': {
    input: z.strictObject({ suggestedName: z.string(), text: z.string() }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  /** Prints the page by the system's dialog; answers when that is done with. */
  'shell.print': { input: nothing, output: nothing },
  /** The page as a PDF, where the system's dialog says; null when the reader thinks better of it. */
  'shell.savePdf': {
    input: z.strictObject({ suggestedName: z.string().max(300) }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  /** Why the page was loaded anew, once: it had ended, did not answer any more, or has another language. null: it was not. */
  'shell.takeFault': {
    input: nothing,
    output: z.strictObject({ fault: z.enum([...pageFaults, 'language']).nullable() }),
  },
  /** Something failed in the page, for the log. `pane`: the part of the window that shows it, `page` where it is not known. */
  'shell.noteFault': {
    input: z.strictObject({
      pane: z.string().max(60),
      message: z.string().max(2000),
      stack: z.string().max(8000).nullable(),
    }),
    output: nothing,
  },
  /** For a report, with nothing in it that is the reader's own; answers also where the library cannot be opened. */
  'shell.diagnostics': { input: nothing, output: z.strictObject({ text: z.string() }) },
  /** Opens the folder of the log. */
  'shell.showLog': { input: nothing, output: nothing },
  /** Opens http, https and mailto addresses in the system's browser; anything else is refused. */
  'shell.openExternal': { input: z.strictObject({ url: z.string().max(8000) }), output: nothing },
  'shell.showFolder': { input: z.strictObject({ folder: z.string() }), output: nothing },
  /** `text`: for where no markup can be pasted. */
  'shell.copyHtml': { input: z.strictObject({ html: z.string(), text: z.string() }), output: nothing },
  'shell.copyText': { input: z.strictObject({ text: z.string() }), output: nothing },
} as const;
