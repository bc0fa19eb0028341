export interface InteropServer {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the Python interop server on a free port of the loopback address. */
export function startInteropServer(): Promise<InteropServer>;
