export interface PlayedExchange {
  readonly request: { readonly type: string; readonly params: Readonly<Record<string, unknown>> };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: readonly number[];
  readonly cut: boolean;
  readonly bytes: Buffer;
}

/** Plays one conversation of record-plan.js against the Python server, in a world of its own. */
export function play(serverUrl: string, name: string): Promise<PlayedExchange[]>;

/** A text without what differs from run to run: ids are numbered in order of appearance, dates are blanked. */
export function normalise(text: string): string;

/** The name of a conversation as part of a file name or address. */
export function slug(name: string): string;
