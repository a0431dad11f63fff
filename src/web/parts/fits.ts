import { fold } from '../../basics/index.ts';

/** Whether every word that was typed is found in the texts; capitals and accents do not matter. */
export function fits(typed: string, texts: readonly string[]): boolean {
  const whole = fold(texts.join('\n'));
  return fold(typed)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
