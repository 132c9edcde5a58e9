import fc from 'fast-check';

/**
 * Pieces that mean something to code that treats a value as its own text: Cypher, Lucene, regex, HTML, a path, a
 * terminal.
 */
const PIECES: readonly string[] = [
  "'",
  '"',
  '`',
  '\\',
  String.raw`\u0027`,
  '})-[r]-(',
  "'}) DETACH DELETE n //",
  "' RETURN 1 UNION MATCH (n) DETACH DELETE n //",
  '"}) CREATE (:Pwned) //',
  '` CREATE (:Pwned) //',
  "'; LOAD CSV FROM 'http://127.0.0.1:9/' AS row //",
  '//',
  '/*',
  '*/',
  '$param',
  '$p0',
  '${name}',
  '$(this)',
  'AND (a:b^2 OR "c"~3)',
  '*:* && !x || [a TO b] {c}',
  '.*',
  '(?i)^(a+)+$',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '%2e%2e%2f',
  '\u0000',
  '\u0007\u001B[31m',
  '\u202E',
  '\u200F\u061C',
  '\uFEFF',
  '𠮷',
  '😀',
  '\uD800',
  '\n',
  '\r\n',
  '\u2028',
  '　',
  'null',
  '__proto__',
  'constructor',
];

/** Makes texts out of such pieces, Chinese words and any characters at all; never empty. */
export function arbitraryInjection(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 2, arbitrary: fc.constantFrom('海关总署', '浙江省', '张三') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) },
  );
  return fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
}
