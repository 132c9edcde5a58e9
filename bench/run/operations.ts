import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../operations/', import.meta.url);

/** One operation of the benchmark: what is asked, and how each system is asked. */
export interface Operation {
  readonly name: string;
  readonly title: string;
  /** The folder of bench/operations with its texts. */
  readonly folder: string;
  /** Which of the sampled nodes it is asked about. */
  readonly about:
    'provinces' | 'cities' | 'country' | 'articles' | 'officials' | 'series' | 'words' | 'names' | 'beginnings';
  /** A later page, counted from 1. */
  readonly page: number;
  /** Whether another search engine may rank differently: such answers are compared by their number only. */
  readonly ranked: boolean;
}

/** The operations, W1 to W10; page 50 of W3 is a separate one. */
export const OPERATIONS: readonly Operation[] = [
  operation('W1', 'province → 20 enterprises → 10 newest figures each → indicator, article, speaker', 'provinces'),
  operation('W2', 'the same from a city', 'cities'),
  operation('W3', 'first page of the figures about the country (a tenth of all)', 'country'),
  { ...operation('W3', 'page 50 of the same', 'country'), name: 'W3 p50', page: 50 },
  operation('W4', 'an article with everything in it', 'articles'),
  operation('W5', 'official → posts → organization → region → parents', 'officials'),
  { ...operation('W6', 'Chinese full text: articles', 'words'), ranked: true },
  operation('W7', 'who reported what: the whole chain of one series', 'series'),
  { ...operation('W8', 'search and expand: organizations and their neighbours', 'names'), ranked: true },
  operation('W9', 'figures that can be trusted: a series with slots, verdicts and checks', 'series'),
  operation('W10', 'completion while typing: names of any type by their first two characters', 'beginnings'),
];

/** Reads the text of an operation for a system; undefined if it has none. */
export function readText({ folder }: Operation, file: string): string | undefined {
  const url = new URL(`${folder}/${file}`, FOLDER);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

function operation(name: string, title: string, about: Operation['about']): Operation {
  return { name, title, folder: name, about, page: 1, ranked: false };
}
