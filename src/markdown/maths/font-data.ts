/** A font file as a module has it. */
export interface FontData {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  /** The file, in base64. */
  readonly woff2: string;
}
