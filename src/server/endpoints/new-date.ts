import { newDate } from '../../api/index.ts';
import { act } from './endpoint.ts';

export const setDate = act('new-date', newDate);
