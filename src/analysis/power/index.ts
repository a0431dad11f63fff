export {
  inDigits as fractionInDigits,
  toNumber as fractionToNumber,
  type Fraction,
} from './fraction.ts';
export { dualOf, gameOf, type Game, type Majority } from './game.ts';
export { minimalBlocking, minimalWinning } from './minimal.ts';
export {
  powerIn,
  powerOf,
  type MemberPower,
  type Method,
  type Power,
  type PowerOptions,
} from './power.ts';
