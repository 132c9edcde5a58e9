import { Lexer, Source, TokenKind } from 'graphql';

/**
 * Counts the tokens of a document up to `most` plus one, the way graphql-js' parser does; the count ends at a syntax
 * error.
 */
export function countTokens(text: string, most: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= most && lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    // A document with a syntax error before the limit is not too long.
  }
  return count;
}
