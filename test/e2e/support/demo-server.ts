import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built demo server on a free port, with an empty database and without pauses between words. */
async function startDemoServer(env: Record<string, string>): Promise<{ url: string; stop: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'chatkit-e2e-'));
  const child = spawn(process.execPath, ['dist/demo/server.js'], {
    env: { ...process.env, PORT: '0', DATA_DIR: data, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const match = /http:\/\/[^\s/]+/.exec(printed);
      if (match) resolve(match[0]);
    });
    child.once('exit', (code) => reject(new Error(`the demo server ended with ${code ?? 'a signal'}: ${printed}`)));
  });
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Tests against the demo server: `demo` answers at once, `slowDemo` at a human pace. */
export const test = base.extend<object, { demo: string; slowDemo: string }>({
  demo: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const server = await startDemoServer({ DEMO_SPEED: 'instant' });
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  slowDemo: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const server = await startDemoServer({ DEMO_SPEED: '1' });
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
