/**
 * Numbers, dates and plurals of one language. All of it comes from the browser's own data (`Intl`).
 * Formatters are made when first needed: most conversations need none.
 */
export class Format {
  readonly #locale: string;
  #plurals: Intl.PluralRules | undefined;
  #numbers: Intl.NumberFormat | undefined;
  #percents: Intl.NumberFormat | undefined;

  /** @param locale A BCP 47 tag. */
  constructor(locale: string) {
    this.#locale = locale;
  }

  number(value: number): string {
    this.#numbers ??= new Intl.NumberFormat(this.#locale);
    return this.#numbers.format(value);
  }

  /** `ratio` from 0 to 1, in whole percents. */
  percent(ratio: number): string {
    this.#percents ??= new Intl.NumberFormat(this.#locale, { style: 'percent', maximumFractionDigits: 0 });
    return this.#percents.format(ratio);
  }

  /** The form for `count`; `other` where the language has a form that is not given. */
  plural(count: number, forms: PluralForms): string {
    this.#plurals ??= new Intl.PluralRules(this.#locale);
    return (forms[this.#plurals.select(count)] ?? forms.other).replace('#', this.number(count));
  }

  /** A file size in the unit that a person would choose: `6.2 MB`. Units are decimal, as in file managers. */
  bytes(bytes: number): string {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
    const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
    const value = bytes / 1000 ** step;
    return new Intl.NumberFormat(this.#locale, {
      style: 'unit',
      unit: units[step] ?? 'byte',
      unitDisplay: step === 0 ? 'long' : 'short',
      maximumFractionDigits: value < 10 ? 1 : 0,
    }).format(value);
  }

  /** A length of time in its one or two largest units: `12 s`, `2 m 5 s`. `long` for languages that do not shorten units. */
  duration(seconds: number, style: 'narrow' | 'long' = 'narrow'): string {
    const whole = Math.max(0, Math.round(seconds));
    const parts: [number, string][] = [
      [Math.floor(whole / 3600), 'hour'],
      [Math.floor(whole / 60) % 60, 'minute'],
      [whole % 60, 'second'],
    ];
    const first = parts.findIndex(([value]) => value > 0);
    const shown = first < 0 ? parts.slice(2) : parts.slice(first, first + 2).filter(([value]) => value > 0);
    const words = shown.map(([value, unit]) =>
      new Intl.NumberFormat(this.#locale, { style: 'unit', unit, unitDisplay: style }).format(value),
    );
    // Narrow units touch their numbers in some languages: they are set apart, as the SI has it.
    return new Intl.ListFormat(this.#locale, { type: 'unit', style })
      .format(words)
      .replace(/(\p{Nd})(?=\p{L})/gu, '$1\u00a0');
  }

  /** A day, with the year when it is not the present one. */
  date(date: Date, now = new Date()): string {
    const year = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
    return new Intl.DateTimeFormat(this.#locale, { day: 'numeric', month: 'short', ...year }).format(date);
  }
}

/** A sentence in the forms that a language's plurals need; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
