import { expect, it } from 'vitest';
import { closeBidi, closeBidiIn } from '../../explorer/api/closeBidi.ts';

it.each([
  ['日报', '日报'],
  ['日报\u202E报', '日报\u202E报\u202C'],
  ['\u202Ea\u202C日报', '\u202Ea\u202C日报'],
  ['宁波\u2066港务\u202E', '宁波\u2066港务\u202E\u202C\u2069'],
  // Closing an isolate closes what was opened in it; closing one that was never opened closes nothing.
  ['\u2067a\u202Eb\u2069c', '\u2067a\u202Eb\u2069c'],
  ['\u202Ea\u2069', '\u202Ea\u2069\u202C'],
])('a text does not reverse the words around it: %j', (text, closed) => {
  expect(closeBidi(text)).toBe(closed);
});

it('closes every text of an answer', () => {
  expect(closeBidiIn({ a: [{ b: 'x\u202E', c: null, d: 1 }], e: true })).toEqual({
    a: [{ b: 'x\u202E\u202C', c: null, d: 1 }],
    e: true,
  });
});
