import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** How fast the scripted assistant types: a multiplier of a human pace, or `instant` for tests. */
export type Speed = number | 'instant';

/** The account that answers instead of the scripted assistant. */
export interface OpenAIConfig {
  readonly apiKey: string;
  readonly baseURL?: string;
  readonly model: string;
}

/** Everything that can be set from outside (docs/demo-server.md lists the environment variables). */
export interface ServerConfig {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  /** Database and uploaded files. Made if missing. */
  readonly dataDir: string;
  /** The built package, served below `/dist/`. */
  readonly distDir: string;
  /** The demo pages, served at `/`. */
  readonly publicDir: string;
  readonly speed: Speed;
  /** Largest request body in bytes: 25 MB. */
  readonly maxBodyBytes: number;
  /** Origins of other pages that may call the server. The server's own pages always may. */
  readonly allowedOrigins: readonly string[];
  /** The method that two-phase uploads are told to use. */
  readonly uploadMethod: 'POST' | 'PUT';
  readonly openai?: OpenAIConfig;
}

type Environment = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1024 * 1024;

/**
 * Reads the configuration from environment variables.
 * @param root the project's folder; the defaults of the paths hang on it
 * @throws Error with a sentence for people when a value makes no sense
 */
export function readConfig(env: Environment, root: string): ServerConfig {
  const apiKey = env['OPENAI_API_KEY']?.trim();
  const baseURL = env['OPENAI_BASE_URL']?.trim();
  return {
    port: readPort(env['PORT']),
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: path.resolve(root, env['DATA_DIR'] ?? 'demo/.data'),
    distDir: path.join(root, 'dist'),
    publicDir: path.join(root, 'dist/demo/public'),
    speed: readSpeed(env['DEMO_SPEED']),
    maxBodyBytes: 25 * MEGABYTE,
    allowedOrigins: (env['ALLOWED_ORIGINS'] ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
    uploadMethod: env['UPLOAD_METHOD'] === 'PUT' ? 'PUT' : 'POST',
    ...(apiKey
      ? { openai: { apiKey, model: env['OPENAI_MODEL'] ?? 'gpt-5-mini', ...(baseURL ? { baseURL } : {}) } }
      : {}),
  };
}

/** The project's folder, seen from the bundled server in `dist/demo/`. */
export function projectRoot(moduleUrl: string): string {
  return path.resolve(path.dirname(fileURLToPath(moduleUrl)), '../..');
}

function readPort(value: string | undefined): number {
  const port = Number(value ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is not a port number: ${String(value)}`);
  return port;
}

function readSpeed(value: string | undefined): Speed {
  if (value === undefined || value === '') return 1;
  if (value === 'instant') return value;
  const speed = Number(value);
  if (!Number.isFinite(speed) || speed <= 0)
    throw new Error(`DEMO_SPEED is neither "instant" nor a positive number: ${value}`);
  return speed;
}
