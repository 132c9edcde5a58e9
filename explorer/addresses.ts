/** What every address may carry: the language, if it is not Chinese. */
export interface RootAddress {
  readonly lang?: 'en';
}

/** Whether charts are shown as tables. */
export type Shown = 'table' | undefined;

/** State of the overview. */
export interface OverviewAddress {
  readonly as?: 'table';
}

/** State of a search. */
export interface SearchAddress {
  readonly q?: string;
  /** One of the schema's search types. */
  readonly type?: string;
  /** Results after this cursor. */
  readonly after?: string;
}

/** State of the views of one node; each view reads what it knows. */
export interface NodeAddress {
  readonly as?: 'table';
  /** Which part is open. */
  readonly tab?: string;
  /** Indicator that colours the map and orders the ranking. */
  readonly indicator?: string;
  /** Period of the ranking. */
  readonly period?: string;
  /** The region or series shown next to this one. */
  readonly with?: string;
  /** `below` includes the figures of organizations, projects and groups in a region. */
  readonly scope?: 'below';
  /** The mark that is chosen in a text. */
  readonly at?: string;
  /** Kinds of marks that are not shown, separated by commas. */
  readonly hide?: string;
  /** Figures after this cursor. */
  readonly after?: string;
  /** Organizations of a region after this cursor. */
  readonly organizations?: string;
}

/** State of the graph. */
export interface GraphAddress {
  /** Ids of the things that were put on it, separated by commas. */
  readonly n?: string;
  /** What was expanded: `id.field.count`, separated by commas. */
  readonly open?: string;
  /** Things that stay in place, and where: `id:x:y`, or the id alone, separated by commas. */
  readonly pin?: string;
  /** Ids of the things that were taken off. */
  readonly without?: string;
  /** Kinds that are not shown. */
  readonly hide?: string;
  /** Years shown: `2023-2025`. */
  readonly years?: string;
  /** A path between two things: `id,id`. */
  readonly path?: string;
  /** The thing that is chosen. */
  readonly at?: string;
}

/** State of the desk. */
export interface DeskAddress {
  /** The page under review. */
  readonly page?: string;
  /** `names` shows the names on that page instead of its figures. */
  readonly show?: 'names';
  /** The figure or name that is chosen. */
  readonly at?: string;
  /** Figures in conflict after this cursor. */
  readonly after?: string;
  /** Restated figures after this cursor. */
  readonly restated?: string;
}

type Search = Readonly<Record<string, unknown>>;

/** Reads the state of the overview from its address. */
export function parseOverviewAddress(search: Search): OverviewAddress {
  return search['as'] === 'table' ? { as: 'table' } : {};
}

/** Reads the state of a search from its address. */
export function parseSearchAddress(search: Search): SearchAddress {
  return pickTexts(search, ['q', 'type', 'after']);
}

/** Reads the state of a node's view from its address. */
export function parseNodeAddress(search: Search): NodeAddress {
  return {
    ...parseOverviewAddress(search),
    ...pickTexts(search, ['tab', 'indicator', 'period', 'with', 'at', 'hide', 'after', 'organizations']),
    ...(search['scope'] === 'below' && { scope: 'below' }),
  };
}

/** Reads the state of the graph from its address. */
export function parseGraphAddress(search: Search): GraphAddress {
  return pickTexts(search, ['n', 'open', 'pin', 'without', 'hide', 'years', 'path', 'at']);
}

/** Reads the state of the desk from its address. */
export function parseDeskAddress(search: Search): DeskAddress {
  return {
    ...pickTexts(search, ['page', 'at', 'after', 'restated']),
    ...(search['show'] === 'names' && { show: 'names' }),
  };
}

/** Splits a list of an address; empty if there is none. */
export function parseList(text: string | undefined): ReadonlyArray<string> {
  return (text ?? '').split(',').filter((part) => part !== '');
}

/** Prints a list for an address; undefined if it is empty, so that it is left out. */
export function printList(parts: Iterable<string>): string | undefined {
  return [...new Set(parts)].join(',') || undefined;
}

function pickTexts<Key extends string>(search: Search, keys: ReadonlyArray<Key>): { [key in Key]?: string } {
  const picked: { [key in Key]?: string } = {};
  for (const key of keys) {
    const value = search[key];
    if (typeof value === 'string' && value !== '') picked[key] = value;
  }
  return picked;
}
