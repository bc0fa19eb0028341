import { BlockParser } from './block-parser.js';
import type { Block, BlockSyntax, DocumentBlock } from './blocks.js';
import { commonLength, hasPrefix } from './prefixes.js';
import { isUndecided } from './half-line.js';
import type { References } from './rare-syntax.js';

/** Feeds a text that grows, or changes in other ways, to the block parser, line by line. */
export class MessageReader {
  readonly #parser: BlockParser;
  #text = '';
  #ended = true;
  /** Up to here complete lines are read. */
  #position = 0;
  /** How much of the text the trial has seen, without half a line end; undefined without a trial. */
  #tried: number | undefined;
  #halfLine = false;
  #lastCarriage = -1;

  constructor(references: References | null, extensions: readonly BlockSyntax[]) {
    this.#parser = new BlockParser(references, extensions);
  }

  get document(): DocumentBlock {
    return this.#parser.document;
  }

  /** The last line that was read is not complete. */
  get halfLine(): boolean {
    return this.#halfLine;
  }

  isFinal(block: Block): boolean {
    return this.#parser.isFinal(block);
  }

  /**
   * Takes the text as it is now. Returns the index of the first top-level block that may have been replaced, or undefined
   * when the text only grew.
   */
  setText(text: string, ended: boolean): number | undefined {
    const old = this.#text;
    const grew = hasPrefix(text, old);
    if (grew && text.length === old.length && ended === this.#ended) return undefined;
    this.#text = text;
    this.#ended = ended;
    const fresh = grew ? old.length : 0;
    const carriage = text.slice(fresh).lastIndexOf('\r');
    if (carriage >= 0 || !grew) this.#lastCarriage = carriage < 0 ? -1 : fresh + carriage;
    if (grew && !ended && this.#tried !== undefined && this.#extendTrial(text)) return undefined;
    this.#endTrial();
    if (grew) return undefined;
    return this.#rewind(commonLength(old, text));
  }

  /** Reads the text from about `offset` on again, with these extensions. Returns what `setText` does. */
  reread(offset: number, extensions: readonly BlockSyntax[]): number {
    this.#endTrial();
    this.#parser.extensions = extensions;
    return this.#rewind(offset);
  }

  #rewind(offset: number): number {
    this.#position = this.#parser.rewind(offset);
    return this.document.children.length;
  }

  /** Reads about `characters` more. False when all is read, the unfinished last line included. */
  read(characters: number): boolean {
    const limit = this.#position + characters;
    if (this.#tried !== undefined) return false;
    while (this.#position < limit) {
      const end = this.#lineEnd(this.#position);
      if (end < 0) break;
      this.#parser.readLine(this.#text.slice(this.#position, end), this.#position);
      this.#position = this.#afterLineEnd(end);
    }
    if (this.#lineEnd(this.#position) >= 0) return true;
    this.#try();
    return false;
  }

  #lineEnd(from: number): number {
    const feed = this.#text.indexOf('\n', from);
    const carriage = this.#lastCarriage < from ? -1 : this.#text.indexOf('\r', from);
    if (carriage < 0 || (feed >= 0 && feed < carriage)) return feed;
    // At the very end it may be the first half of a line end.
    return carriage === this.#text.length - 1 && !this.#ended ? -1 : carriage;
  }

  #afterLineEnd(end: number): number {
    return this.#text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }

  #try(): void {
    const line = this.#text.slice(this.#position).replace(/\r$/, '');
    const wait = !this.#ended && isUndecided(line, this.#parser.tip);
    this.#halfLine = line !== '' && !wait;
    this.#parser.trial(wait ? '' : line, this.#position, this.#ended);
    this.#tried = this.#position + line.length;
  }

  /** Adds to the trial when that is all that the new text does. */
  #extendTrial(text: string): boolean {
    const tried = this.#tried ?? 0;
    const more = text.slice(tried);
    const lineBreak = more.search(/[\r\n]/);
    if (!this.#halfLine || more[lineBreak] === '\r') return false;
    if (!this.#parser.extendTrial(lineBreak < 0 ? more : more.slice(0, lineBreak))) return false;
    this.#tried = text.length;
    if (lineBreak < 0) return true;
    this.#parser.acceptTrial();
    this.#tried = undefined;
    this.#halfLine = false;
    this.#position = tried + lineBreak + 1;
    return true;
  }

  #endTrial(): void {
    if (this.#tried === undefined) return;
    this.#parser.takeBack();
    this.#tried = undefined;
    this.#halfLine = false;
  }
}
