import type { JsonObject } from './json.js';

interface SourceBase {
  /** May be empty: show the host, file name or id instead. */
  readonly title: string;
  readonly description?: string;
  /** Free text, not a date that can be parsed. */
  readonly timestamp?: string;
  readonly group?: string;
}

/** A web page (PROTOCOL 4.5). */
export interface URLSource extends SourceBase {
  readonly type: 'url';
  readonly url: string;
  readonly attribution?: string;
}

/** A file that the assistant read. */
export interface FileSource extends SourceBase {
  readonly type: 'file';
  readonly filename: string;
}

/** A thing of the app's own domain; `interactive` ones reach `entities.onClick` and `entities.onRequestPreview`. */
export interface EntitySource extends SourceBase {
  readonly type: 'entity';
  readonly id: string;
  readonly icon?: string;
  readonly label?: string;
  readonly inline_label?: string;
  readonly interactive: boolean;
  readonly data: JsonObject;
}

/** A source of a type that this version does not know: listed by its title. */
export interface UnknownSource extends SourceBase {
  readonly type: 'unknown';
}

export type Source = URLSource | FileSource | EntitySource | UnknownSource;

/** A reference from a place in an assistant's text to a source. */
export interface Annotation {
  readonly type: 'annotation';
  readonly source: Source;
  /** Offset in code points, as Python counts them; absent: listed under Sources only. */
  readonly index?: number;
}
