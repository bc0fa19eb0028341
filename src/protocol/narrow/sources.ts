import type { JsonObject } from '../json.js';
import type { Annotation, FileSource, Source, URLSource } from '../sources.js';
import { known, object, objectOrNull, optionalIndex, optionalString, own, string, type Narrowers } from './readers.js';

const common = (json: JsonObject) => ({
  title: string(json['title']),
  description: optionalString(json['description']),
  timestamp: optionalString(json['timestamp']),
  group: optionalString(json['group']),
});

/** A web source, whatever its `type` says. */
export const urlSource = (json: JsonObject): URLSource =>
  known({
    type: 'url',
    ...common(json),
    url: string(json['url']),
    attribution: optionalString(json['attribution']),
  });

/** A file source, whatever its `type` says. */
export const fileSource = (json: JsonObject): FileSource =>
  known({ type: 'file', ...common(json), filename: string(json['filename']) });

const sources: Narrowers<Source, 'unknown'> = {
  url: urlSource,
  file: fileSource,
  entity: (json) =>
    known({
      type: 'entity',
      ...common(json),
      id: string(json['id']),
      icon: optionalString(json['icon']),
      label: optionalString(json['label']),
      inline_label: optionalString(json['inline_label']),
      interactive: json['interactive'] === true,
      data: object(json['data']),
    }),
};

/** A source of an annotation or task (PROTOCOL 4.5); null for what is not an object. */
export function narrowSource(json: unknown): Source | null {
  const source = objectOrNull(json);
  if (!source) return null;
  return own(sources, string(source['type']))?.(source) ?? known({ type: 'unknown', ...common(source) });
}

/** An annotation (PROTOCOL 4.5); null when it has no source. An index that is not an integer from 0 is left out. */
export function narrowAnnotation(json: unknown): Annotation | null {
  const annotation = object(json);
  const source = narrowSource(annotation['source']);
  return source && known({ type: 'annotation', source, index: optionalIndex(annotation['index']) });
}
