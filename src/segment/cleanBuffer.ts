import type { CleanText } from '../model/toPageSpan.ts';

/** Characters with their page offsets, while a text is being cleaned. */
export class CleanBuffer {
  readonly #characters: string[] = [];
  readonly #origin: number[] = [];

  get length(): number {
    return this.#characters.length;
  }

  push(character: string, origin: number): void {
    this.#characters.push(character);
    this.#origin.push(origin);
  }

  /** Gives the character (a UTF-16 unit) at a place, or the empty string outside. */
  at(place: number): string {
    return this.#characters[place] ?? '';
  }

  originAt(place: number): number {
    return this.#origin[place] ?? 0;
  }

  /** Ends the cleaning; `end` is the page offset after the cleaned piece. */
  toCleanText(end: number): CleanText {
    const origin = new Uint32Array(this.#origin.length + 1);
    origin.set(this.#origin);
    origin[this.#origin.length] = end;
    return { text: this.#characters.join(''), origin };
  }
}
