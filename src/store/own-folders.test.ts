import { expect, test } from 'vitest';
import { configFolder, dataFolder, usualDatabase } from './own-folders.ts';

test.each([
  ['linux', { HOME: '/home/a' }, '/home/a/.local/share/nemcon', '/home/a/.config/nemcon'],
  [
    'linux',
    { HOME: '/home/a', XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c' },
    '/d/nemcon',
    '/c/nemcon',
  ],
  [
    'linux',
    { HOME: '/home/a', XDG_DATA_HOME: 'relative' },
    '/home/a/.local/share/nemcon',
    '/home/a/.config/nemcon',
  ],
  [
    'darwin',
    { HOME: '/Users/a' },
    '/Users/a/Library/Application Support/nemcon',
    '/Users/a/Library/Application Support/nemcon',
  ],
  [
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local', APPDATA: 'C:\\Users\\a\\AppData\\Roaming' },
    'C:\\Users\\a\\AppData\\Local\\nemcon',
    'C:\\Users\\a\\AppData\\Roaming\\nemcon',
  ],
] as const)('on %s with %j, data are in %s and settings in %s', (platform, env, data, config) => {
  expect(dataFolder(env, platform)).toEqual({ ok: true, value: data });
  expect(configFolder(env, platform)).toBe(config);
  const database = usualDatabase(env, platform) ?? '';
  expect(database.startsWith(data)).toBe(true);
});

test.each(['linux', 'darwin', 'win32'] as const)(
  'on %s, given no home, then there is no place and it says which name to set',
  (platform) => {
    expect(dataFolder({ HOME: 'relative' }, platform)).toMatchObject({
      error: { code: 'unavailable', message: expect.stringMatching(/is set|is not set/) },
    });
    expect(usualDatabase({}, platform)).toBeUndefined();
  },
);
