const KEY = 'econews.token';

/** Reads the editor's token that was entered in this tab; empty if there is none. */
export function findToken(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps an editor's token for this tab; an empty one is forgotten. */
export function writeToken(token: string): void {
  try {
    if (token === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // A browser that keeps nothing asks for the token again.
  }
}
