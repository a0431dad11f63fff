/** `npm start`: builds what is not built yet, then serves the board. Options go to `nemcon serve`. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

if (!existsSync(here('dist/cli/index.js')) || !existsSync(here('dist/web/index.html'))) {
  // On Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32';
  const built = spawnSync('npm', ['run', 'build'], { cwd: here('.'), stdio: 'inherit', shell });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const args = [here('bin/nemcon.js'), 'serve', ...process.argv.slice(2)];
const server = spawn(process.execPath, args, { stdio: 'inherit' });
// Ctrl-C reaches both; the server says when it has ended.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
