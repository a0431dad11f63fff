export { chanceOf, type Chance, type ChanceInput } from './chance.ts';
