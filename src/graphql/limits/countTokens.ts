import { Lexer, Source, TokenKind } from 'graphql';

/** Counts the tokens of a document up to `most` plus one, the way graphql-js' parser does; broken text ends the count. */
export function countTokens(text: string, most: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= most && lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    // A document that breaks off before the limit is a syntax error, not too long.
  }
  return count;
}
