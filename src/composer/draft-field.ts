import { ChatFollower, type SelectedHost } from '../context/index.js';
import { Composition } from '../controllers/composition.js';
import { draftText, editText } from './draft.js';

/**
 * Joins a `<textarea>` and the draft. What is typed goes to the draft at once; the field is written to only when something
 * else set the draft, which its revision tells, so the caret never moves under a typing hand. Text that arrives while an
 * input method composes waits for it to finish.
 */
export class DraftField {
  readonly composition = new Composition();
  readonly #follower: ChatFollower;
  readonly #changed: (text: string) => void;
  #field: HTMLTextAreaElement | null = null;
  #revision: number | undefined;

  /** @param changed Called with the field's text whenever it is another one. */
  constructor(host: SelectedHost, changed: (text: string) => void) {
    this.#changed = changed;
    // At once and not with the next frame: a key that is pressed right after Enter must find an empty field.
    this.#follower = new ChatFollower(host, ({ store }, signal) => {
      store.subscribe(() => this.#take(), signal);
      this.#revision = undefined;
      this.#take();
    });
  }

  /** The field that is on screen now; a new one takes over the draft. */
  set field(field: HTMLTextAreaElement | null) {
    if (field === this.#field) return;
    this.#field = field;
    this.#revision = undefined;
    this.#take();
    if (field) this.#changed(field.value);
  }

  get field(): HTMLTextAreaElement | null {
    return this.#field;
  }

  /** On `input`. */
  readonly onInput = (): void => {
    const field = this.#field;
    const { chat } = this.#follower;
    if (!field || !chat) return;
    const { draft } = chat.store.state;
    // Set anew while composing: the composition's text is of a draft that is no more.
    if (draft.revision !== this.#revision) return;
    chat.commands.type(editText(draft.content, field.value));
    this.#changed(field.value);
  };

  /** On `compositionend`. */
  readonly onCompositionEnd = (event: CompositionEvent): void => {
    this.composition.end(event);
    this.#take();
  };

  #take(): void {
    const field = this.#field;
    const { chat } = this.#follower;
    if (!field || !chat || this.composition.active) return;
    const { draft } = chat.store.state;
    if (draft.revision === this.#revision) return;
    this.#revision = draft.revision;
    const text = draftText(draft.content);
    if (field.value === text) return;
    field.value = text;
    field.setSelectionRange(text.length, text.length);
    this.#changed(text);
  }
}
