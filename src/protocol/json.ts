/** Any value that JSON can carry. What comes from the network is `unknown` until `protocol/narrow` has looked at it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object whose keys are not known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One page of a listing (PROTOCOL 2.2). Ask for the next one with `after`, never with the id of the last visible row. */
export interface Page<T> {
  readonly data: readonly T[];
  readonly has_more: boolean;
  readonly after?: string;
}
