export { chanceOf, metMeter, type Chance, type ChanceInput } from './chance.ts';
