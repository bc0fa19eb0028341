// A Chromium to test in: the one that CHROMIUM names, a system one, or else one that is installed here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './ensure-install.js';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian and Ubuntu have Chromium as a package; elsewhere Playwright brings its own. */
export function ensureBrowser() {
  const found = process.env.CHROMIUM ?? SYSTEM.find((path) => existsSync(path));
  if (found) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    run('apt-get', ['update']);
    run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'],
      {
        DEBIAN_FRONTEND: 'noninteractive',
      },
    );
    return;
  }
  run('npx', ['playwright', 'install', 'chromium']);
}
