import type { ServerResponse } from 'node:http';
import type { StreamEvent } from '../wire.js';

/**
 * Writes events as the Python server frames them (PROTOCOL 1.3): `data: `, compact JSON, an empty line; one write each,
 * none begun before the last one left. After the client has gone, events are read to the end and dropped, so that the
 * source can save what it has. When the source throws, the connection is cut without the final chunk.
 */
export async function writeEvents(response: ServerResponse, events: AsyncIterable<StreamEvent>): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  try {
    for await (const event of events) await write(response, `data: ${JSON.stringify(event)}\n\n`);
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

async function write(response: ServerResponse, text: string): Promise<void> {
  if (response.destroyed || response.socket?.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      response.off('close', done);
      resolve();
    };
    response.once('close', done);
    response.write(text, done);
  });
}
