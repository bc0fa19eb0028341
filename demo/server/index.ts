import { DemoServer } from './app.js';
import { projectRoot, readConfig } from './config.js';

/** Starts the demo server and stops it on SIGINT and SIGTERM. A second signal ends it at once. */
async function main(): Promise<void> {
  const config = readConfig(process.env, projectRoot(import.meta.url));
  const server = new DemoServer(config);
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await server.seed();
  const port = await server.listen();
  console.log(server.assistant.description);
  console.log(`http://localhost:${port}/`);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);
