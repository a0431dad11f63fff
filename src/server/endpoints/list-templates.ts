import { TEMPLATES } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { other } from './endpoint.ts';

export const listTemplates = other('list-templates', () => ok({ templates: [...TEMPLATES] }));
