import { settleName as settle } from '../../api/index.ts';
import { act } from './endpoint.ts';

export const settleName = act('settle-name', settle);
