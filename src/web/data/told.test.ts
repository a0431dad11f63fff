import { expect, it } from 'vitest';
import { ROUTES, type Route, type RouteName } from '../../api/index.ts';
import { TOLD } from './told.ts';

it('given a route that the pages ask in their language, then it takes one', () => {
  const taking = Object.entries(ROUTES as Readonly<Record<RouteName, Route>>)
    .filter(([, { query }]) => query !== undefined && 'lang' in query.shape)
    .map(([name]) => name);
  expect(taking).toEqual(expect.arrayContaining([...TOLD]));
});
