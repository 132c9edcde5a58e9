/** Keeps answers up to a number of characters (of their JSON), the one not asked for longest leaving first. */
export interface AnswerCache<Answer> {
  readonly find: (key: string) => Answer | undefined;
  readonly keep: (key: string, answer: Answer) => void;
}

/** Creates an empty cache. An answer over a twentieth of the whole is not kept: it would push out too many others. */
export function createAnswerCache<Answer>(mostCharacters: number): AnswerCache<Answer> {
  const kept = new Map<string, { readonly answer: Answer; readonly characters: number }>();
  let total = 0;
  return {
    find(key) {
      const entry = kept.get(key);
      if (entry === undefined) return undefined;
      // Set again, so that the map's own order is the order of last use.
      kept.delete(key);
      kept.set(key, entry);
      return entry.answer;
    },
    keep(key, answer) {
      const { length: characters } = JSON.stringify(answer);
      if (characters > mostCharacters / 20) return;
      remove(key);
      kept.set(key, { answer, characters });
      total += characters;
      for (const oldest of kept.keys()) {
        if (total <= mostCharacters) return;
        remove(oldest);
      }
    },
  };

  function remove(key: string): void {
    total -= kept.get(key)?.characters ?? 0;
    kept.delete(key);
  }
}
