/**
 * Names that people use for languages of code, where they differ from the word in the fence: that is the name in small
 * letters, or one of the words behind it. Names of products stay as they are in every locale.
 */
const NAMES =
  'Assembly asm/Bash/Batch bat/C/C++ cpp/C# cs csharp/CSS/CSV/Diff/Dockerfile docker/Go golang/GraphQL/HTML/INI/Java/' +
  'JavaScript js mjs/JSON jsonc/JSON5/JSX/Kotlin kt/LaTeX/Less/Lua/Makefile make/Markdown md/Mermaid/Objective-C objc/' +
  'Perl/PHP/PowerShell ps1/Python py/R/Ruby rb/Rust rs/Scala/SCSS/Shell sh/SQL/Svelte/SVG/Swift/TeX/TOML/TypeScript ts/' +
  'TSX/Vue/XML/YAML yml/Zsh';

/** Words in a fence that say that there is no language. */
const NO_LANGUAGE = /^(?:text|txt|plain|plaintext|none)?$/;

/** The name of a fence's language for people; empty when there is none. */
export function languageName(language: string): string {
  const word = language.toLowerCase();
  if (NO_LANGUAGE.test(word)) return '';
  const found = NAMES.split('/').find((entry) => entry.toLowerCase().split(' ').includes(word));
  return found?.split(' ')[0] ?? language;
}
