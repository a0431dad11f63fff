import { ownClaim } from '../../api/index.ts';
import { act } from './endpoint.ts';

export const newClaim = act('new-claim', ownClaim);
