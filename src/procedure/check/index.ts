export { checkProcedure } from './check.ts';
export { Finding, LEVELS } from './finding.ts';
export { checkFile, LONGEST_PROCEDURE, readProcedure } from './read.ts';
export { procedureJsonSchema } from './schema.ts';
