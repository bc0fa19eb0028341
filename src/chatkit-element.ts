import type { Core, CoreModule } from './core-contract.js';
import { ChatKitError, makeEvent, type ChatKitEvents, type Emit } from './events.js';
import { EarlyEvents } from './events/early-events.js';
import { loadFailure } from './i18n/load-failure.js';
import { LEGACY_PROPERTIES } from './options/legacy-names.js';
import type {
  ChatKitOptions,
  CustomActionInput,
  SendUserMessageParams,
  SetComposerValueParams,
} from './options/types.js';

/** Milliseconds after which an element without options says so. */
const OPTIONS_PATIENCE = 3000;

const HOST_STYLES = `
:host { display: block; position: relative; width: 100%; height: 100%; }
:host([hidden]) { display: none; }
.failure { padding: 16px; font: 14px/1.5 system-ui, sans-serif; }`;

// Importing without a DOM (in Node, while rendering on a server) must not throw.
const Base = typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;

type Options = Readonly<Record<string, unknown>>;
type Call = (core: Core) => void;

/**
 * A ChatKit chat in the page's own origin: a drop-in for OpenAI's element of the same name. Give it `setOptions()` with
 * the address of a ChatKit server, and a box to fill.
 *
 * This class is small, and holds calls and events until the chat itself (`core.js`) has loaded.
 *
 * @tag openai-chatkit
 * @fires {CustomEvent<void>} chatkit.ready - Once: the element is ready and all methods work.
 * @fires {CustomEvent<{error: Error}>} chatkit.error - Something went wrong; the element shows it itself.
 * @fires {CustomEvent<{name: string, data?: object}>} chatkit.effect - The server asked the page to do something.
 * @fires {CustomEvent<{name: string, data?: object}>} chatkit.deeplink - A `chatkit-link:` link was clicked.
 * @fires {CustomEvent<void>} chatkit.response.start - A turn began.
 * @fires {CustomEvent<void>} chatkit.response.end - The turn ended, in any way; methods work again.
 * @fires {CustomEvent<void>} chatkit.history.open - The history view opened.
 * @fires {CustomEvent<void>} chatkit.history.close - The history view closed.
 * @fires {CustomEvent<{threadId: string | null}>} chatkit.thread.change - Another thread is active.
 * @fires {CustomEvent<{threadId: string}>} chatkit.thread.load.start - A thread is being loaded.
 * @fires {CustomEvent<{threadId: string}>} chatkit.thread.load.end - It is loaded, or could not be.
 * @fires {CustomEvent<{toolId: string | null}>} chatkit.tool.change - The composer's tool changed.
 * @fires {CustomEvent<{name: string, data?: object}>} chatkit.log - Diagnostics.
 */
export class ChatKitElement extends Base {
  static get observedAttributes(): string[] {
    return ['classname'];
  }

  /** Loads the chat's code. Builds that know where it is override this. */
  protected static loadCore: () => Promise<CoreModule> = () => import('./core.js');

  static {
    for (const name of LEGACY_PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: ChatKitElement): unknown {
          return this.#properties[name];
        },
        set(this: ChatKitElement, value: unknown) {
          this.#setProperty(name, value);
        },
      });
    }
  }

  readonly #early = new EarlyEvents((event) => this.dispatchEvent(event));
  /** Options under their older names, set as properties one by one. */
  #properties: Options = {};
  #options: ChatKitOptions | undefined;
  #core: Core | undefined;
  #starting = false;
  /** Options are likely to come yet. */
  #patient = true;
  #ready = false;
  #asleep = false;
  #calls: Call[] = [];

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST_STYLES);
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }

  /** The options as the page gave them last; undefined before. Setting them is the same as `setOptions`. */
  get options(): ChatKitOptions | undefined {
    return this.#options;
  }
  set options(options: ChatKitOptions | undefined) {
    if (options) this.setOptions(options);
  }

  /**
   * Sets all options. Those of an earlier call are replaced, never merged; what stays the same is left alone. Bad parts
   * are ignored and told by `chatkit.error`.
   *
   * @throws TypeError when `options` is not an object
   */
  setOptions(options: ChatKitOptions): void {
    // Pages without types give anything.
    if (typeof (options as unknown) !== 'object' || (options as unknown) === null) {
      const error = new TypeError('setOptions() takes an object of options.');
      error.name = 'IntegrationError';
      throw error;
    }
    this.#options = options;
    this.#apply();
  }

  /** Moves the focus to the composer. */
  focusComposer(): Promise<void> {
    return this.#call((core) => {
      core.focusComposer();
      return Promise.resolve();
    });
  }

  /**
   * Opens a thread; null: a new one. Resolves when it is loaded.
   * Rejects while a thread loads or a response streams, and when the thread cannot be loaded.
   */
  setThreadId(threadId: string | null): Promise<void> {
    return this.#call(({ methods }) => methods.setThreadId(threadId));
  }

  /**
   * Sends an action of the app's own to the server. Resolves when its response has ended.
   * Rejects while a thread loads or a response streams, and when no thread is open.
   */
  sendCustomAction(action: CustomActionInput, itemId?: string): Promise<void> {
    return this.#call(({ methods }) => methods.sendCustomAction(action, itemId));
  }

  /** The older name of `sendCustomAction`. */
  sendAction(action: CustomActionInput, itemId?: string): Promise<void> {
    return this.sendCustomAction(action, itemId);
  }

  /** Sends a message. Resolves when the server has it; rejects while a thread loads or a response streams. */
  sendUserMessage(params: SendUserMessageParams): Promise<void> {
    return this.#call(({ methods }) => methods.sendUserMessage(params));
  }

  /** Sets the given parts of the composer; `files` are uploaded. */
  setComposerValue(params: SetComposerValueParams): Promise<void> {
    return this.#call(({ methods }) => methods.setComposerValue(params));
  }

  /** Opens the list of threads. */
  showHistory(): Promise<void> {
    return this.#call(({ methods }) => methods.showHistory());
  }

  /** Closes the list of threads. */
  hideHistory(): Promise<void> {
    return this.#call(({ methods }) => methods.hideHistory());
  }

  /**
   * Brings the thread and the list up to date, after the app has changed them on the server.
   * Rejects while a thread loads or a response streams.
   */
  fetchUpdates(): Promise<void> {
    return this.#call(({ methods }) => methods.fetchUpdates());
  }

  override addEventListener<Name extends keyof ChatKitEvents>(
    type: Name,
    listener: (this: this, event: ChatKitEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void {
    if (listener) super.addEventListener(type, listener, options);
    if (type === 'chatkit.ready') this.#early.listenerAdded();
  }

  override removeEventListener<Name extends keyof ChatKitEvents>(
    type: Name,
    listener: (this: this, event: ChatKitEvents[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  override removeEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  override removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
  override removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void {
    if (listener) super.removeEventListener(type, listener, options);
  }

  connectedCallback(): void {
    this.#upgrade();
    if (this.#core && this.#asleep) this.#core.connected();
    this.#asleep = false;
    void this.#start();
    if (this.#given()) return;
    setTimeout(() => {
      this.#patient = false;
      void this.#start();
    }, OPTIONS_PATIENCE);
  }

  disconnectedCallback(): void {
    // An element that is only moved is connected again at once, and notices nothing.
    queueMicrotask(() => {
      if (this.isConnected || this.#asleep) return;
      this.#asleep = true;
      this.#core?.disconnected();
    });
  }

  /** React before 19 writes a custom element's `className` into an attribute of that name. */
  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    this.classList.remove(...words(before));
    this.classList.add(...words(now));
  }

  /** Takes up what was set on the element before it was defined. */
  #upgrade(): void {
    const own = this as unknown as Record<string, unknown>;
    for (const name of [...LEGACY_PROPERTIES, 'options']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = own[name];
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the own property hides the accessor
      delete own[name];
      own[name] = value;
    }
  }

  #setProperty(name: string, value: unknown): void {
    this.#properties = { ...this.#properties, [name]: value };
    // Properties come one by one: wait for the others.
    queueMicrotask(() => this.#apply());
  }

  /** All that the page gave: today's options win over properties. */
  #given(): Options | undefined {
    const hasProperties = Object.keys(this.#properties).length > 0;
    return this.#options || hasProperties ? { ...this.#properties, ...this.#options } : undefined;
  }

  #apply(): void {
    if (this.#core) this.#configure(this.#core);
    else void this.#start();
  }

  #call(call: (core: Core) => Promise<void>): Promise<void> {
    if (!this.#given()) {
      return Promise.reject(new ChatKitError('IntegrationError', 'Call setOptions() before any other method.'));
    }
    if (this.#core) return call(this.#core);
    return new Promise((resolve, reject) => {
      this.#calls.push((core) => void call(core).then(resolve, reject));
    });
  }

  /** Loads the chat's code as soon as it is likely to be needed; builds the chat when there are options and a place. */
  async #start(): Promise<void> {
    if (this.#core || this.#starting || !this.shadowRoot) return;
    this.#starting = true;
    try {
      const { createCore } = await (this.constructor as typeof ChatKitElement).loadCore();
      const given = this.#given();
      if (!this.isConnected || (!given && this.#patient)) return;
      const core = await createCore({
        host: this,
        shadow: this.shadowRoot,
        emit: this.#emit,
        options: given ?? null,
      });
      this.#begin(core);
    } catch (thrown) {
      this.#showFailure(this.shadowRoot, thrown);
    } finally {
      this.#starting = false;
    }
  }

  #begin(core: Core): void {
    this.#core = core;
    this.#configure(core);
    if (!this.isConnected) this.disconnectedCallback();
    const calls = this.#calls;
    this.#calls = [];
    for (const call of calls) call(core);
  }

  /** Without options there is a chat that says so, but nothing is ready. */
  #configure(core: Core): void {
    const given = this.#given();
    if (!given) return;
    core.configure(given);
    if (!this.#ready) this.#early.start(makeEvent('chatkit.ready'));
    this.#ready = true;
  }

  readonly #emit: Emit = (name, ...[detail]) => this.#early.send(makeEvent(name, detail));

  #showFailure(shadow: ShadowRoot, thrown: unknown): void {
    const error = new ChatKitError('FatalAppError', loadFailure.message, { cause: thrown });
    this.#emit('chatkit.error', { error });
    this.#early.start();
    const box = document.createElement('div');
    box.className = 'failure';
    box.setAttribute('role', 'alert');
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = loadFailure.retry;
    retry.addEventListener('click', () => {
      box.remove();
      void this.#start();
    });
    box.append(loadFailure.message, ' ', retry);
    shadow.replaceChildren(box);
  }
}

const words = (text: string | null): string[] => (text ?? '').split(/\s+/).filter(Boolean);
