/** Every sentence that a person reads or hears. Values come in by functions, so that a language can order and inflect them. */
export interface Strings {
  readonly chat: string;
  readonly greeting: string;
  readonly composerPlaceholder: string;
  readonly newChat: string;
}
