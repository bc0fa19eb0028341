// lucide types its barrel only; single icons are imported so that an unbundled page does not fetch all two thousand.
declare module 'lucide/dist/esm/icons/*.mjs' {
  const node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];
  export default node;
}
