import { ApiError } from '../api/index.js';
import type { Library, LibrarySetup } from './library/index.js';

/** Fetches the code of the library. Browsers try a failed fetch again when it is asked for again. */
export const fetchLibrary = () => import('./library/index.js');

/** Brings the library when it is first needed. */
export class LibraryLoader {
  readonly #fetch: typeof fetchLibrary;
  readonly #setup: LibrarySetup;
  #loading: Promise<Library> | null = null;
  #present: Library | null = null;

  constructor(fetch: typeof fetchLibrary, setup: LibrarySetup) {
    this.#fetch = fetch;
    this.#setup = setup;
  }

  /** Null until it was loaded. */
  get present(): Library | null {
    return this.#present;
  }

  /** @throws ApiError `network` when its code could not be fetched; the next call tries again */
  readonly load = (): Promise<Library> => (this.#loading ??= this.#load());

  async #load(): Promise<Library> {
    let module;
    try {
      module = await this.#fetch();
    } catch (cause) {
      this.#loading = null;
      throw new ApiError('network', 'A part of the chat could not be loaded.', { cause });
    }
    this.#present = module.createLibrary(this.#setup);
    return this.#present;
  }
}
