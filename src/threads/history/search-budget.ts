/** Pages that one search loads by itself. */
const PAGES = 12;
/** Results with which a search is content until somebody asks for more. */
const ENOUGH = 20;

/** How far a search goes by itself behind the titles that are loaded: servers may hold very many. */
export class SearchBudget {
  #pages = PAGES;
  #wanted = ENOUGH;

  wantsMore(results: number): boolean {
    return this.#pages > 0 && results < this.#wanted;
  }

  spend(): void {
    this.#pages -= 1;
  }

  /** A new search, or somebody asks for more of this one. */
  renew(results = 0): void {
    this.#pages = PAGES;
    this.#wanted = results + ENOUGH;
  }
}
