// The virtual environment of the Python interop server: made by itself, and made again when its requirements change.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const requirements = join(root, 'test/interop/server/requirements.txt');
const home = join(root, '.cache/interop-venv');
const stamp = join(home, 'requirements.sha256');
const lock = join(root, '.cache/interop-venv.lock');
const python = join(home, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const STALE_LOCK_MS = 10 * 60_000;

const run = (command, args) => spawnSync(command, args, { encoding: 'utf8' });

const said = (result) => [result.error?.message, result.stderr, result.stdout].filter(Boolean).join('\n').trim();

/** The first Python that is new enough for the SDK. */
function systemPython() {
  const check = 'import sys; sys.exit(0 if sys.version_info >= (3, 10) else 1)';
  const found = [process.env.PYTHON, 'python3', 'python'].find((name) => name && run(name, ['-c', check]).status === 0);
  if (!found)
    throw new Error('The interop tests need Python 3.10 or newer: install it, or name it in the variable PYTHON.');
  return found;
}

function makeVenv() {
  const base = systemPython();
  let made = run(base, ['-m', 'venv', home]);
  if (made.status !== 0 && process.getuid?.() === 0 && run('apt-get', ['--version']).status === 0) {
    // Debian ships venv apart from Python.
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'python3-venv']);
    rmSync(home, { recursive: true, force: true });
    made = run(base, ['-m', 'venv', home]);
  }
  if (made.status !== 0)
    throw new Error(
      `Python cannot make a virtual environment; on Debian or Ubuntu run: apt-get install python3-venv\n${said(made)}`,
    );
}

/** One process makes the environment, the others wait for it. */
async function withLock(work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true });
      else await sleep(250);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * Makes the environment unless it is there and fits the requirements.
 * @returns {Promise<string>} the path of its Python
 */
export async function ensurePythonEnv() {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const ready = () => existsSync(python) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (ready()) return python;
  return withLock(() => {
    if (ready()) return python;
    console.log('Making the Python environment of the interop server (once)…');
    rmSync(home, { recursive: true, force: true });
    makeVenv();
    const installed = run(python, [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '-r',
      requirements,
    ]);
    if (installed.status !== 0) throw new Error(`pip could not install ${requirements}\n${said(installed)}`);
    writeFileSync(stamp, wanted);
    return python;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ensurePythonEnv());
