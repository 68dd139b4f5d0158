/** Asks for pages that the user keeps by hand: beside the queue, since somebody waits. */
import { createHostSlots, type HostSlots, type Hosts } from '../http/host-slots.ts';
import { createPageAsker, type PageAsker } from './ask-page.ts';
import type { AskPageContext } from './page-wanted.ts';

const atOnce = 2;

export const createPagesByHand = (
  ports: AskPageContext & { hosts: Hosts },
): { asker: PageAsker; slots: HostSlots } => ({
  asker: createPageAsker(ports),
  slots: createHostSlots({ total: atOnce, hosts: ports.hosts }),
});
