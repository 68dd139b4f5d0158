/** What is said of a library that lies where it is in danger. */
import type { RiskyPlace } from '../../../shared/model/care.ts';

export const placeText = ({ kind, by }: RiskyPlace): string =>
  kind === 'network'
    ? `Note: this library is on a network folder (${by}). A connection that breaks, or a second computer, can damage it: keep it on a disk of this computer (--library), and export to the network folder.`
    : `Note: this library is in a folder that ${by === '' ? 'a cloud service' : by} keeps in sync. It may be copied while it is written, and damaged: keep it outside (--library), and export into that folder.`;
