// How the benches say what they found.

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Prints a table. The first `left` columns are words. */
export function printTable(title, header, lines, left = 2) {
  if (lines.length === 0) return;
  const widths = header.map((name, i) => Math.max(String(name).length, ...lines.map((line) => String(line[i]).length)));
  const text = (line) =>
    line.map((cell, i) => (i < left ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  ');
  console.log(
    `\n${title}\n${text(header)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${lines.map(text).join('\n')}`,
  );
}

/** Measured values and the most that they may be. */
export class Targets {
  #lines = [];
  missed = false;

  /** Notes one; what was not measured in this run is left out. */
  add(what, measured, limit) {
    if (measured === undefined || !Number.isFinite(measured)) return;
    const isMet = measured <= limit;
    this.missed ||= !isMet;
    this.#lines.push([what, isMet ? 'ok' : 'MISSED', measured.toFixed(2), limit]);
  }

  print() {
    printTable('Targets', ['what', '', 'measured', 'at most'], this.#lines);
  }
}
