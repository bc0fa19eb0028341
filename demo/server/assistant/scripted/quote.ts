/** Text as a Markdown quote in which nothing has a meaning: what a person wrote is shown as it was written. */
export function quoted(text: string): string {
  return escaped(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Text in which no character means anything to Markdown or HTML. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$@:]/g, '\\$&');
}
