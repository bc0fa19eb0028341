/**
 * The code of a package with all that `edits` find replaced: pairs of a pattern and what stands in its place.
 *
 * @throws Error when the package has nothing like a pattern, as may be after an update of it
 */
export function rewrite(name, code, edits) {
  let made = code;
  for (const [pattern, simpler] of edits) {
    if (made.search(pattern) < 0) throw new Error(`${name} has nothing like ${pattern}`);
    made = made.replace(pattern, simpler);
  }
  return made;
}
