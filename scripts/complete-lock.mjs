/**
 * Completes package-lock.json: `node scripts/complete-lock.mjs`, after adding or updating a package.
 *
 * Tools with native code publish one optional package a platform. npm sometimes writes only the
 * platform of whoever ran it into the lock (npm/cli issue 4828), and `npm ci` then refuses the lock.
 * The tool's own package.json names every platform with its exact version, so the missing entries
 * can be written from it. They carry no checksum; npm adds it when it next sees the package.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEM = /(?:^|[/-])(aix|android|darwin|freebsd|linux|netbsd|openharmony|sunos|win32)-/;
const PROCESSOR = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-|$)/;
const LIBRARY = { gnu: 'glibc', musl: 'musl' };

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
let added = 0;

for (const [path, tool] of Object.entries(lock.packages)) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(tool.optionalDependencies ?? {})) {
    const os = SYSTEM.exec(name)?.[1];
    const cpu = PROCESSOR.exec(name)?.[1];
    // Only packages for one platform, pinned to one version.
    if (os === undefined || cpu === undefined || !/^\d/.test(version)) continue;
    if (lock.packages[`node_modules/${name}`] !== undefined) continue;
    const libc = os === 'linux' ? LIBRARY[name.split('-').at(-1)] : undefined;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(tool.dev ? { dev: true } : {}),
      ...(libc === undefined ? {} : { libc: [libc] }),
      ...(tool.license === undefined ? {} : { license: tool.license }),
      optional: true,
      os: [os],
      ...(tool.engines === undefined ? {} : { engines: tool.engines }),
    };
    added += 1;
  }
}

if (added > 0) {
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(FILE, `${JSON.stringify(lock, undefined, 2)}\n`);
}
console.log(`${added} platforms added.`);
