const TAB_STOP = 4;

const isSpaceOrTab = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** A position in one line of source that counts columns as CommonMark does, tabs included. */
export class LineCursor {
  line = '';
  offset = 0;
  column = 0;
  /** The next character that is neither space nor tab. */
  next = 0;
  nextColumn = 0;
  /** Columns between the position and `next`. */
  indent = 0;
  /** Four columns or more: code, unless a paragraph goes on. */
  indented = false;
  /** Nothing but spaces and tabs from here on. */
  blank = false;
  #insideTab = false;

  reset(line: string): void {
    this.line = line;
    this.offset = 0;
    this.column = 0;
    this.#insideTab = false;
    this.find();
  }

  /** Looks ahead to the next character that is not white space. */
  find(): void {
    let { offset, column } = this;
    for (; offset < this.line.length; offset += 1) {
      const char = this.line[offset];
      if (char === ' ') column += 1;
      else if (char === '\t') column += TAB_STOP - (column % TAB_STOP);
      else break;
    }
    this.next = offset;
    this.nextColumn = column;
    this.indent = column - this.column;
    this.indented = this.indent >= TAB_STOP;
    this.blank = offset >= this.line.length;
  }

  /** Moves on by characters, or by columns, which may end inside a tab. */
  advance(count: number, columns = false): void {
    let left = count;
    while (left > 0 && this.offset < this.line.length) {
      if (this.line[this.offset] !== '\t') {
        this.#insideTab = false;
        this.offset += 1;
        this.column += 1;
        left -= 1;
        continue;
      }
      const toStop = TAB_STOP - (this.column % TAB_STOP);
      if (columns) {
        this.#insideTab = toStop > left;
        const step = Math.min(left, toStop);
        this.column += step;
        this.offset += this.#insideTab ? 0 : 1;
        left -= step;
      } else {
        this.#insideTab = false;
        this.column += toStop;
        this.offset += 1;
        left -= 1;
      }
    }
  }

  /** Skips white space. */
  toNext(): void {
    this.offset = this.next;
    this.column = this.nextColumn;
    this.#insideTab = false;
  }

  /** Skips one space or one column of a tab, if there is one. */
  skipSpace(): boolean {
    const found = isSpaceOrTab(this.line[this.offset]);
    if (found) this.advance(1, true);
    return found;
  }

  /** From `next` on: the line without its indent. */
  get content(): string {
    return this.line.slice(this.next);
  }

  /** From the position on; the rest of a tab that is half consumed comes as spaces. */
  get rest(): string {
    if (!this.#insideTab) return this.line.slice(this.offset);
    return ' '.repeat(TAB_STOP - (this.column % TAB_STOP)) + this.line.slice(this.offset + 1);
  }
}
