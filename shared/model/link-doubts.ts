/** Why a link may lead elsewhere than one thinks. */
export type LinkDoubts = {
  /** Where it leads, for the eye. */
  host: string;
  /** What its host would be taken for. */
  looksLike: string | null;
  /** The host its words name instead. */
  says: string | null;
  /** What stands before the host as if it were one: `https://bank.example@elsewhere.example/`. */
  standsBefore: string | null;
};
