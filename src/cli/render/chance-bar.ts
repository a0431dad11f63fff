/** A bar for a share, and numbers of one width. */
import { paint, type Screen, type Style } from '../terminal/index.ts';

/** Cells filled in proportion to a share of 0 to 1; something that is not nothing has half a cell at least. */
export function chanceBar(screen: Screen, share: number, cells: number, style: Style): string {
  const halves = Math.max(share > 0 ? 1 : 0, Math.round(share * cells * 2));
  const full = Math.min(cells, Math.floor(halves / 2));
  const half = halves % 2 === 1 && full < cells ? (screen.ascii ? '-' : '▌') : '';
  const bar = `${(screen.ascii ? '#' : '█').repeat(full)}${half}`;
  const rest = (screen.ascii ? '.' : '·').repeat(cells - full - half.length);
  return paint(screen, { text: bar, style }) + paint(screen, { text: rest, style: 'faint' });
}

/** `97.3 %`, seven columns wide. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7);
