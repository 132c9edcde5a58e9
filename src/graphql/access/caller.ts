/** Who sends a request, according to its token. */
export type Caller =
  | { readonly role: 'anonymous' }
  /** The token is not in the file: mistyped or revoked. */
  | { readonly role: 'unknown' }
  | { readonly role: CallerRole; readonly name: string };

/** What a token allows: an editor may also write. */
export type CallerRole = 'reader' | 'editor';

/** Identifies the caller of a request by its Authorization header. */
export type Identify = (authorization: string | undefined) => Promise<Caller>;
