/** What a day of polling is judged by. */

/** After so many hours, the garbage collected. `handles`: open sockets, files, threads' ports; timers come and go. */
export type HourFigures = {
  hour: number;
  heapMb: number;
  rssMb: number;
  handles: number;
  /** So far, but for the first of each feed. */
  checks: number;
  articles: number;
};

/** Minutes. How much later than planned feeds were checked, and how long between two checks of one. */
export type CheckFigures = {
  checks: number;
  lateP50Min: number;
  lateP99Min: number;
  gapP1Min: number;
  gapP50Min: number;
  longestGapMin: number;
};

export type DayFigures = { hours: HourFigures[]; checks: CheckFigures };
