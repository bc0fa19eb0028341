/** Milliseconds between the end of a composition and a key that still belongs to it, in Safari. */
const SAME_KEY = 30;
/** The key code of keys that an input method handles itself. */
const HANDLED_BY_INPUT_METHOD = 229;

/**
 * Follows an input method (Japanese, Chinese, Korean, dead keys ...) in one text field, and tells which keys are its own:
 * the Enter that accepts a candidate must not send a message.
 */
export class Composition {
  #active = false;
  #endedAt = Number.NEGATIVE_INFINITY;

  /** Whether something is being composed. Setting the field's value now would break it. */
  get active(): boolean {
    return this.#active;
  }

  /** On `compositionstart`. */
  readonly start = (): void => {
    this.#active = true;
  };

  /** On `compositionend`. */
  readonly end = (event: CompositionEvent): void => {
    this.#active = false;
    this.#endedAt = event.timeStamp;
  };

  /** On `blur`: a composition that was broken off may end without an event. */
  readonly stop = (): void => {
    this.#active = false;
  };

  /**
   * Whether a `keydown` belongs to the input method. Chrome and Firefox say so on the event. Safari ends the composition
   * before it reports the key, so the first key within the same moment is taken for it too.
   */
  ownsKey(event: KeyboardEvent): boolean {
    const sinceEnd = event.timeStamp - this.#endedAt;
    this.#endedAt = Number.NEGATIVE_INFINITY;
    if (this.#active || event.isComposing) return true;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari and older Chrome
    if (event.keyCode === HANDLED_BY_INPUT_METHOD) return true;
    return sinceEnd >= 0 && sinceEnd < SAME_KEY;
  }
}
