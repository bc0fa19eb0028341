import type { IncomingMessage, ServerResponse } from 'node:http';
import { CutConnection } from '../errors.js';
import { readBody } from '../http/body.js';
import { sendJson, sendText } from '../http/respond.js';
import type { Services } from './context.js';
import { parseRequest, type ParsedRequest } from './parse-request.js';
import { singleAnswer } from './single-ops.js';
import { writeEvents } from './sse.js';
import { streamEvents } from './stream-ops.js';

/** How the endpoint is set up. */
export interface EndpointOptions {
  readonly maxBodyBytes: number;
  /** Aborts when the server shuts down: running answers are saved and cut. */
  readonly shutdown: AbortSignal;
}

/** The one protocol endpoint: every operation is a POST with a JSON body (PROTOCOL 1.1). */
export class ProtocolEndpoint {
  readonly #services: Services;
  readonly #options: EndpointOptions;

  constructor(services: Services, options: EndpointOptions) {
    this.#services = services;
    this.#options = options;
  }

  /** @param baseUrl the server's address as the client sees it */
  async handle(request: IncomingMessage, response: ServerResponse, baseUrl: string): Promise<void> {
    const body = await readBody(request, this.#options.maxBodyBytes);
    const parsed = this.#parse(body, response);
    if (!parsed) return;
    const signal = AbortSignal.any([disconnected(response), this.#options.shutdown]);
    const context = { ...this.#services, baseUrl, signal };
    if (parsed.kind === 'single') {
      await this.#answer(response, () => singleAnswer(parsed.request, context));
      return;
    }
    try {
      await writeEvents(response, streamEvents(parsed.request, context));
    } catch (error) {
      if (!signal.aborted && !(error instanceof CutConnection)) this.#services.log(error);
    }
  }

  #parse(body: Buffer, response: ServerResponse): ParsedRequest | undefined {
    try {
      return parseRequest(body.toString('utf8'));
    } catch (error) {
      this.#fail(response, error);
      return undefined;
    }
  }

  async #answer(response: ServerResponse, work: () => unknown): Promise<void> {
    try {
      sendJson(response, 200, await work());
    } catch (error) {
      this.#fail(response, error);
    }
  }

  /** What a bare Python server says to anything that it did not expect (PROTOCOL 1.5). */
  #fail(response: ServerResponse, error: unknown): void {
    this.#services.log(error);
    sendText(response, 500, 'Internal Server Error');
  }
}

function disconnected(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
