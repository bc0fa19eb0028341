// npm start: installs what is missing, builds what is out of date, serves the demo with its embedded server.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './ensure-install.js';

const newest = (path) => {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

ensureInstalled();
const sources = ['src', 'demo/server', 'demo/public', 'scripts', 'rollup.config.js', 'package-lock.json'];
const built = ['dist/cdn/integrity.json', 'dist/demo/server.js'].map((path) => newest(join(root, path)));
if (Math.max(...sources.map((path) => newest(join(root, path)))) > Math.min(...built)) {
  console.log('Building…');
  run('npm', ['run', '--silent', 'build:js']);
  run('npm', ['run', '--silent', 'build:demo']);
}

const server = spawn(process.execPath, [join(root, 'dist/demo/server.js')], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
