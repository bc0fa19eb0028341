/**
 * The files of a paste. None when there is text too: programs such as Word put a picture of the text beside it.
 */
export function pastedFiles(data: DataTransfer | null): readonly File[] {
  if (!data || data.types.includes('text/plain')) return [];
  return [...data.files];
}

/** The `accept` attribute for the page's rule of MIME types and file name extensions; undefined: everything. */
export function acceptedTypes(accept: Readonly<Record<string, readonly string[]>> | undefined): string | undefined {
  if (!accept) return undefined;
  const types = Object.entries(accept).flatMap(([mimeType, extensions]) => [
    mimeType,
    ...extensions.map((extension) => (extension.startsWith('.') ? extension : `.${extension}`)),
  ]);
  return types.length > 0 ? types.join(',') : undefined;
}
