import { describe, expect, it } from 'vitest';
import { parsePins, printPins } from '../../explorer/graph/pins.ts';

describe('the places of pinned nodes in an address', () => {
  it('are printed rounded, and read again', () => {
    const text = printPins(
      new Map([
        ['reg_1', { x: 12.345, y: -0.04 }],
        ['org_2', undefined],
      ]),
    );
    expect(text).toBe('reg_1:12.3:0,org_2');
    expect([...parsePins(text)]).toEqual([
      ['reg_1', { x: 12.3, y: 0 }],
      ['org_2', undefined],
    ]);
    expect(printPins(new Map())).toBeUndefined();
    expect(parsePins(undefined).size).toBe(0);
  });

  it('are left out if they are not numbers that a drawing can reach', () => {
    for (const place of ['', ':', ':3', ':a:b', ':NaN:1', ':1e9:1', ':9999999:1', ':0x10:1', ': 1:2'])
      expect([...parsePins(`reg_1${place}`)], place).toEqual([['reg_1', undefined]]);
  });
});
