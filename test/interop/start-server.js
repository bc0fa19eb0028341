import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ensurePythonEnv } from '../../scripts/python-env.js';

const script = fileURLToPath(new URL('./server/server.py', import.meta.url));

/**
 * Starts the Python interop server on a free port of the loopback address.
 * @returns {Promise<{url: string, stop: () => Promise<void>}>} its address without a trailing slash, and what ends it
 */
export async function startInteropServer() {
  const python = await ensurePythonEnv();
  const server = spawn(python, [script, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // The agents SDK behind the ChatKit SDK would send traces to its maker, if it had a key.
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', OPENAI_AGENTS_DISABLE_TRACING: '1' },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  let complaints = '';
  server.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
  const stop = async () => {
    server.kill('SIGKILL');
    await ended;
  };
  const port = await new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).once('line', (line) => resolve(JSON.parse(line).port));
    void ended.then((code) =>
      reject(new Error(`The interop server ended with code ${code} before it listened.\n${complaints}`)),
    );
  });
  const url = `http://127.0.0.1:${port}`;
  // The socket is open before the application answers; the first request waits for it.
  await fetch(`${url}/control/about`);
  return { url, stop };
}
