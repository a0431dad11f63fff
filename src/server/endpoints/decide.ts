import { decisions } from '../../api/index.ts';
import { act } from './endpoint.ts';

export const decide = act('decide', decisions);
