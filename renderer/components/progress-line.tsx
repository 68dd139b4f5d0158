/** A line that fills. `share`: from 0 to 1; null: nobody can say how far it is. */
export function ProgressLine({ words, share }: { words: string; share: number | null }) {
  return (
    <div
      className="job-bar"
      role="progressbar"
      aria-label={words}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      data-open={share === null || undefined}
    >
      <span style={share === null ? undefined : { transform: `scaleX(${share})` }} />
    </div>
  );
}
