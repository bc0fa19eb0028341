/** The stay in the thread that is shown: what belongs to it ends with it. */
export class Visit {
  #abort = new AbortController();

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Ends everything that was begun with the present signal. */
  renew(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}
