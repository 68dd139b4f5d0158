/** The systems on which the two commands are tried. */

export type System = {
  /** The suite's name in the archive, and this system's name in options and folders. */
  suite: string;
  title: string;
  /** What `ID` in /etc/os-release says there. */
  distribution: 'debian' | 'ubuntu';
  /** Of the archive; all that a person has after an ordinary installation. */
  components: string;
};

export const systems: readonly System[] = [
  { suite: 'trixie', title: 'Debian 13', distribution: 'debian', components: 'main' },
  { suite: 'bookworm', title: 'Debian 12', distribution: 'debian', components: 'main' },
  { suite: 'noble', title: 'Ubuntu 24.04', distribution: 'ubuntu', components: 'main universe' },
  { suite: 'jammy', title: 'Ubuntu 22.04', distribution: 'ubuntu', components: 'main universe' },
];
