import { rate as rated } from '../../api/index.ts';
import { act } from './endpoint.ts';

export const rate = act('rate', rated);
