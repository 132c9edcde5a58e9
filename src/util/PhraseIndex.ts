/** A phrase found in a text: `[start, end)` in UTF-16 code units, and what it stands for. */
export interface PhraseMatch<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

interface TrieNode<Value> {
  readonly next: Map<number, TrieNode<Value>>;
  value: Value | undefined;
}

/**
 * Finds many phrases in a text in one pass, with a trie over UTF-16 code units. A pass costs at most the length of the
 * text times the longest phrase, regardless of the number of phrases. A phrase added twice keeps its first value.
 */
export class PhraseIndex<Value> {
  readonly #root: TrieNode<Value> = { next: new Map(), value: undefined };
  readonly #fromEnd: boolean;

  /** With `fromEnd`, indexes phrases from their end, for `longestEndingAt`. */
  constructor(entries: Iterable<readonly [phrase: string, value: Value]>, { fromEnd = false } = {}) {
    this.#fromEnd = fromEnd;
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: Value): void {
    let node = this.#root;
    for (let i = 0; i < phrase.length; i++) {
      const unit = phrase.charCodeAt(this.#fromEnd ? phrase.length - 1 - i : i);
      let next = node.next.get(unit);
      if (next === undefined) node.next.set(unit, (next = { next: new Map(), value: undefined }));
      node = next;
    }
    if (phrase !== '') node.value ??= value;
  }

  /** Gives the longest phrase that begins at a place. */
  longestAt(text: string, start: number): PhraseMatch<Value> | undefined {
    let found: PhraseMatch<Value> | undefined;
    let node: TrieNode<Value> | undefined = this.#root;
    for (let at = start; at < text.length; at++) {
      node = node.next.get(text.charCodeAt(at));
      if (node === undefined) break;
      if (node.value !== undefined) found = { start, end: at + 1, value: node.value };
    }
    return found;
  }

  /** Gives the longest phrase that ends at a place; only for an index built with `fromEnd`. */
  longestEndingAt(text: string, end: number): PhraseMatch<Value> | undefined {
    let found: PhraseMatch<Value> | undefined;
    let node: TrieNode<Value> | undefined = this.#root;
    for (let at = end - 1; at >= 0; at--) {
      node = node.next.get(text.charCodeAt(at));
      if (node === undefined) break;
      if (node.value !== undefined) found = { start: at, end, value: node.value };
    }
    return found;
  }

  /** Gives phrases left to right, the longest at each place, none overlapping another. */
  *leftmost(text: string): Generator<PhraseMatch<Value>> {
    for (let start = 0; start < text.length;) {
      const match = this.longestAt(text, start);
      if (match !== undefined) yield match;
      start = match?.end ?? start + 1;
    }
  }
}
