/** A day as printed, its year or month perhaps left to the page: `12日`, `1月13日`, `2024年1月13日`. */
export interface PrintedDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

/** Who and what an article's dateline, byline and closing lines name. */
export interface Credits {
  readonly agency: string | null;
  readonly reporters: readonly string[];
  readonly place: string | null;
  readonly day: PrintedDay | null;
  /** A photo credit: 摄, 新华社发, 图片来源. */
  readonly photo: boolean;
}

/** Names nobody. */
export const NO_CREDITS: Credits = { agency: null, reporters: [], place: null, day: null, photo: false };

/** Gives the agency that wired an article; 本报 and the like are the paper itself. */
export function toAgency(medium: string | undefined): string | null {
  return medium === undefined || /^本[报刊网台]$/u.test(medium) ? null : medium;
}

/** Combines two credits of one article; the first wins if both say something. */
export function mergeCredits(first: Credits, second: Credits): Credits {
  return {
    agency: first.agency ?? second.agency,
    reporters: [...new Set([...first.reporters, ...second.reporters])],
    place: first.place ?? second.place,
    day: first.day ?? second.day,
    photo: first.photo || second.photo,
  };
}
