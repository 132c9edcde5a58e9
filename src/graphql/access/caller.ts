/** Who sends a request, by the token it carries. */
export type Caller =
  | { readonly role: 'anonymous' }
  /** A token came that is not in the file: mistyped, or taken back. */
  | { readonly role: 'unknown' }
  | { readonly role: CallerRole; readonly name: string };

/** How far a token reaches: an editor may write, too. */
export type CallerRole = 'reader' | 'editor';

/** Finds out who sends a request, from its Authorization header. */
export type Identify = (authorization: string | undefined) => Promise<Caller>;
