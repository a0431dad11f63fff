import { TEMPLATES } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { fixed } from './endpoint.ts';

export const listTemplates = fixed('list-templates', () => ok({ templates: [...TEMPLATES] }));
