/** Finds a Chromium to test in; tells why there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getuid } from 'node:process';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = getuid?.() === 0;

/** The path of a Chromium, installed first where we are root on Debian; undefined where there is none. */
export function findChromium(): string | undefined {
  const found = PLACES.find((place) => place !== '' && existsSync(place));
  if (found !== undefined || !isRoot || !existsSync('/etc/debian_version')) return found;
  try {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
    });
  } catch {
    return undefined;
  }
  return PLACES.find((place) => place !== '' && existsSync(place));
}

/** Chromium's sandbox does not start as root; the rest keeps it from calling home. */
export const LAUNCH_ARGS: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
