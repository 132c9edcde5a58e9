/** How far apart figures of one period are drawn if there is room, in pixels. */
const APART = 9;

/**
 * Places figures of one period next to each other: around their place, in the given order, and no further than halfway
 * to the next period or the edge of the drawing, however many there are.
 */
export function placeBeside(places: ReadonlyArray<number>, width: number): ReadonlyArray<number> {
  const periods = [...new Set(places)].toSorted((a, b) => a - b);
  const counts = Map.groupBy(places, (place) => place);
  const seen = new Map<number, number>();
  return places.map((place) => {
    const count = counts.get(place)?.length ?? 1;
    const number = seen.get(place) ?? 0;
    seen.set(place, number + 1);
    if (count === 1) return place;
    const at = periods.indexOf(place);
    const [before, after] = [periods[at - 1], periods[at + 1]];
    const wanted = (APART * (count - 1)) / 2;
    const left = Math.min(wanted, before === undefined ? place : (place - before) / 2);
    const right = Math.min(wanted, after === undefined ? width - place : (after - place) / 2);
    return place - left + ((left + right) * number) / (count - 1);
  });
}
