import { newCandidate } from '../../api/index.ts';
import { act } from './endpoint.ts';

export const nameCandidate = act('new-candidate', newCandidate);
