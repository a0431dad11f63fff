/** A share from 0 to 1 as a short bar; the number stands beside it, so the bar is for the eye only. */
export function Meter({
  share,
  faint = false,
}: {
  readonly share: number;
  readonly faint?: boolean;
}) {
  const percent = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <span className="meter" aria-hidden="true" data-faint={faint}>
      <span style={{ inlineSize: percent }} />
    </span>
  );
}
