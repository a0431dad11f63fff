import { describe, expect, it } from 'vitest';
import { filesOf, wayOf } from './ways.ts';

const asked = (path: string, rest: Partial<Parameters<typeof wayOf>[0]> = {}) =>
  wayOf({ method: 'GET', mode: 'cors', path, accept: '*/*', ...rest });
const json = { accept: 'application/json' };

describe('what is kept in the browser', () => {
  it.each([
    ['/', { mode: 'navigate' }, 'page'],
    ['/c/nato/timeline', { mode: 'navigate' }, 'page'],
    ['/assets/index-abc.js', {}, 'file'],
    ['/api/cases/nato/standing', json, 'answer'],
    ['/api/cases/nato/decisions', { ...json, method: 'POST' }, 'none'],
    ['/api/cases/nato/events', { accept: 'text/event-stream' }, 'none'],
    ['/api/cases/nato/record.tar', { mode: 'navigate' }, 'none'],
    ['/api', { mode: 'navigate' }, 'none'],
    ['/embed/nato', { mode: 'navigate' }, 'none'],
    ['/openapi.json', { mode: 'navigate' }, 'none'],
  ] as const)('%s %o: %s', (path, rest, way) => expect(asked(path, rest)).toBe(way));

  it('is all of the program, scripts and styles, and not the worker itself', () => {
    const manifest = {
      'index.html': { file: 'assets/index-1.js', css: ['assets/index-2.css'] },
      'pages/race.tsx': { file: 'assets/race-3.js' },
      'offline/worker.ts': { file: 'sw.js' },
    };
    expect(filesOf(manifest)).toEqual([
      '/assets/index-1.js',
      '/assets/index-2.css',
      '/assets/race-3.js',
    ]);
  });
});
