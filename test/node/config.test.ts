import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readConfig } from '../../demo/server/config.js';

describe('configuration', () => {
  it('has defaults that stay on this machine', () => {
    const config = readConfig({}, '/root');
    assert.equal(config.port, 8080);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.dataDir, path.resolve('/root/demo/.data'));
    assert.equal(config.speed, 1);
    assert.equal(config.openai, undefined);
    assert.deepEqual(config.allowedOrigins, []);
  });

  it('reads the environment', () => {
    const config = readConfig(
      {
        PORT: '0',
        HOST: '0.0.0.0',
        DATA_DIR: '/x',
        DEMO_SPEED: '2.5',
        ALLOWED_ORIGINS: 'http://a, http://b',
        UPLOAD_METHOD: 'PUT',
        OPENAI_API_KEY: 'k',
        OPENAI_BASE_URL: 'http://c/v1',
        OPENAI_MODEL: 'm',
      },
      '/root',
    );
    assert.equal(config.port, 0);
    assert.equal(config.dataDir, path.resolve('/x'));
    assert.equal(config.speed, 2.5);
    assert.deepEqual(config.allowedOrigins, ['http://a', 'http://b']);
    assert.equal(config.uploadMethod, 'PUT');
    assert.deepEqual(config.openai, { apiKey: 'k', baseURL: 'http://c/v1', model: 'm' });
  });

  it('refuses what makes no sense, in words', () => {
    assert.throws(() => readConfig({ PORT: 'http' }, '/'), /PORT is not a port number/);
    assert.throws(() => readConfig({ DEMO_SPEED: 'quick' }, '/'), /DEMO_SPEED/);
    assert.throws(() => readConfig({ DEMO_SPEED: '0' }, '/'), /DEMO_SPEED/);
  });
});
