/** The mark: two sheets off register, the front one in the ink of what is kept. */
export function Brand({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="brand-mark">
      <rect x="3" y="2.5" width="13" height="16" rx="1.6" className="brand-back" />
      <rect x="8" y="5.5" width="13" height="16" rx="1.6" className="brand-front" />
    </svg>
  );
}
