import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Assistant } from './assistant/assistant.js';
import { createAssistant } from './assistant/create.js';
import { seedKitchenSink } from './assistant/scripted/everything/seed.js';
import type { ServerConfig } from './config.js';
import { FileStore } from './files/file-store.js';
import { Uploads } from './files/uploads.js';
import { createHttpServer } from './http/server.js';
import { ProtocolEndpoint } from './protocol/endpoint.js';
import { SqliteFile } from './store/database.js';
import { Store } from './store/store.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const GRACE_MS = 2_000;

/** What can be put in the place of the usual parts, for tests. */
export interface Replacements {
  readonly assistant?: Assistant;
  readonly log?: (error: unknown) => void;
}

/** A whole demo server: database, files, assistant and HTTP. */
export class DemoServer {
  readonly #config: ServerConfig;
  readonly #http: Server;
  readonly #store: Store;
  readonly #files: FileStore;
  readonly #shutdown = new AbortController();
  /** Who answers. */
  readonly assistant: Assistant;

  /** Opens the database. @throws Error when another server uses the data folder */
  constructor(config: ServerConfig, { assistant, log = logToConsole }: Replacements = {}) {
    this.#config = config;
    this.assistant = assistant ?? createAssistant(config);
    this.#store = new Store(new SqliteFile(path.join(config.dataDir, 'chatkit.sqlite')));
    this.#files = new FileStore(path.join(config.dataDir, 'files'), config.maxBodyBytes);
    const services = {
      store: this.#store,
      files: this.#files,
      assistant: this.assistant,
      uploadMethod: config.uploadMethod,
      log,
    };
    const endpoint = new ProtocolEndpoint(services, {
      maxBodyBytes: config.maxBodyBytes,
      shutdown: this.#shutdown.signal,
    });
    const uploads = new Uploads(this.#store, this.#files, config.maxBodyBytes);
    this.#http = createHttpServer({ endpoint, uploads, config, log });
  }

  /** What is stored, for tests and tools. */
  get store(): Store {
    return this.#store;
  }

  /** Gives a new database a thread to look at: `kitchen-sink`, with one of everything. */
  async seed(): Promise<void> {
    await seedKitchenSink(this.#store, this.#files);
  }

  /**
   * Starts to listen.
   * @returns the port
   * @throws Error when the port is taken
   */
  async listen(): Promise<number> {
    await this.#removeOrphans();
    const { port, host } = this.#config;
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', (error: NodeJS.ErrnoException) => {
        this.#store.close();
        reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use. Set PORT to another one.`) : error);
      });
      this.#http.listen(port, host, resolve);
    });
    return (this.#http.address() as AddressInfo).port;
  }

  /** Stops: running answers are saved as far as they came, open connections get two seconds, then all is closed. */
  async close(): Promise<void> {
    this.#shutdown.abort(new Error('The server is shutting down'));
    const closed = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    this.#http.closeIdleConnections();
    const force = setTimeout(() => this.#http.closeAllConnections(), GRACE_MS);
    await closed;
    clearTimeout(force);
    this.#store.close();
  }

  /** Attachments that were uploaded but never sent do not stay for ever. */
  async #removeOrphans(): Promise<void> {
    for (const id of this.#store.orphanedAttachments(Date.now() - DAY_MS)) {
      await this.#files.delete(id);
      this.#store.deleteAttachment(id);
    }
  }
}

function logToConsole(error: unknown): void {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
}
