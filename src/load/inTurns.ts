/** How many items are worked on in one go: some milliseconds. */
const SIZE = 25;

/**
 * Goes through items, and lets other waiting work run in between: a page has up to 1,500 figures, and the program that
 * makes rows of them may also be answering queries.
 */
export async function* inTurns<Thing>(things: Iterable<Thing>): AsyncGenerator<Thing, void, undefined> {
  let left = SIZE;
  for (const thing of things) {
    if (left === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      left = SIZE;
    }
    left -= 1;
    yield thing;
  }
}
