/**
 * Names that people use for languages of code, where they are not the word in the fence with a capital: that is the name in
 * small letters, or one of the words behind it. Names of products stay as they are in every locale.
 */
const NAMES =
  'Assembly asm/Batch bat/C++ cpp/C# cs csharp/CSS/CSV/Dockerfile docker/Go golang/GraphQL/HTML/INI/JavaScript js mjs/' +
  'JSON jsonc/JSON5/JSX/Kotlin kt/LaTeX/Makefile make/Markdown md/Objective-C objc/PHP/PowerShell ps1/Python py/Ruby rb/' +
  'Rust rs/SCSS/Shell sh/SQL/SVG/TeX/TOML/TypeScript ts/TSX/XML/YAML yml';

/** Words in a fence that say that there is no language. */
const NO_LANGUAGE = /^(?:text|txt|plain|plaintext|none)?$/;

/** The name of a fence's language for people; empty when there is none. */
export function languageName(language: string): string {
  const word = language.toLowerCase();
  if (NO_LANGUAGE.test(word)) return '';
  const found = NAMES.split('/').find((entry) => entry.toLowerCase().split(' ').includes(word));
  return found?.split(' ')[0] ?? language.replace(/^./u, (first) => first.toUpperCase());
}
