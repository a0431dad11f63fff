/** Spellings that vary or are wrong: `Callas` for Kallas, `Pefkur` for Pevkur, `Johannis` for Iohannis. */
import { fold } from '../../basics/index.ts';

/**
 * A key under which spellings of one name fall together across transliterations: `c`/`k`, `f`/`v`,
 * `i`/`j`/`y`, silent `h` and doubled letters.
 */
export function soundKey(name: string): string {
  return fold(name)
    .replace(/[^a-z]/g, '')
    .replace(/sch|sh|sz|cz/g, 's')
    .replace(/ph/g, 'f')
    .replace(/ck|q|c/g, 'k')
    .replace(/[wf]/g, 'v')
    .replace(/ts|tz/g, 'z')
    .replace(/[jy]/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Whether one insertion, deletion, replacement or swap of neighbours turns `a` into `b`. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length > 1 &&
      restA[0] === restB[1] &&
      restA[1] === restB[0] &&
      restA.slice(2) === restB.slice(2))
  );
}

/** Whether two surnames, by their sound keys, are likely one. Short names must sound the same. */
export function sameSound(a: string, b: string): boolean {
  if (a === b) return a.length >= 3;
  return Math.min(a.length, b.length) >= 6 && a[0] === b[0] && oneSlipApart(a, b);
}

/** Whether a written surname is likely a spelling of a known one. */
export const sameSurname = (written: string, known: string): boolean =>
  sameSound(soundKey(written), soundKey(known));
