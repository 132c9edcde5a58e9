import { parseList, printList } from '../addresses.ts';

/** A place on the drawing, in its own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Nodes that stay in place: where, or undefined for wherever the layout puts them. */
export type Pins = ReadonlyMap<string, Place | undefined>;

/** Reads the nodes that stay in place from an address: `id:x:y`, or the id alone, separated by commas. */
export function parsePins(text: string | undefined): Pins {
  return new Map(
    parseList(text).map((pin) => {
      const [id = '', x = '', y = ''] = pin.split(':');
      return [id, PLACE.test(x) && PLACE.test(y) ? { x: Number(x), y: Number(y) } : undefined];
    }),
  );
}

/** Prints nodes that stay in place as the `pin` of an address; undefined if there are none. */
export function printPins(pins: Pins): string | undefined {
  return printList(
    [...pins].map(([id, place]) => (place === undefined ? id : `${id}:${round(place.x)}:${round(place.y)}`)),
  );
}

/** A number that a drawing can reach; an address may hold anything. */
const PLACE = /^-?\d{1,6}(?:\.\d{1,3})?$/u;

/** A tenth is less than a pixel, however small the drawing is. */
function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
