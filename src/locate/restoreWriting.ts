import type { PageFacts } from '../model/pageFacts.ts';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

/** What the lexicons know about names. */
export interface LexiconNames {
  /** Names that stay as the lexicon writes them: regions. */
  readonly isKept: (name: string) => boolean;
  /** Names of bodies that the lexicon has: written as printed, with the lexicon's name as an alias. */
  readonly isKnown: (name: string) => boolean;
}

/** Words that the graph reads by its own tables, and words that are not text of the page. */
const KEPT: ReadonlySet<string> = new Set(['page', 'unit', 'qualifier', 'basis', 'rule', 'reader']);
/** Which field gives the position of another one's words, and at which end of it they are. */
const PLACES: Readonly<Record<string, readonly [span: string, end: 'whole' | 'head' | 'tail']>> = {
  quote: ['span', 'whole'],
  surface: ['span', 'whole'],
  headlineQuote: ['headlineSpan', 'whole'],
  from: ['span', 'head'],
  to: ['span', 'tail'],
};
const HAN = /\p{Script=Han}/u;

/**
 * Puts facts that were read from a folded page back into the page's own writing: quotes by their spans, names and
 * phrases as the page prints them. Regions keep the name of the lexicon, and bodies that it has are also known by it,
 * because it is what they resolve by.
 */
export function restoreWriting(
  facts: PageFacts,
  folded: string,
  printed: string,
  { isKept, isKnown }: LexiconNames,
): PageFacts {
  const written = new Map<string, string>();
  const variants = new Map<string, string>();
  for (let at = 0; at < folded.length; at++) {
    const [from, to] = [folded.charAt(at), printed.charAt(at)];
    if (from !== to && !variants.has(from)) variants.set(from, to);
  }
  /** The words where the page has them in one piece, else letter by letter: a name may run over a line's end. */
  const write = (words: string): string => {
    const known = written.get(words);
    if (known !== undefined) return known;
    const at = folded.indexOf(words);
    const own =
      at < 0
        ? Array.from(words, (letter) => variants.get(letter) ?? letter).join('')
        : printed.slice(at, at + words.length);
    written.set(words, own);
    return own;
  };
  /** The lexicon's names of bodies, which stay as they are among the aliases. */
  const lexical = new Set<Json>();
  const restore = (value: Json, key: string, fields: Fields): Json => {
    if (typeof value === 'string') {
      if (KEPT.has(key) || !HAN.test(value)) return value;
      return sliceOf(printed, value, key, fields) ?? (isKept(value) ? value : write(value));
    }
    if (Array.isArray(value))
      return (value as readonly Json[]).map((each) =>
        key === 'aliases' && lexical.has(each) ? each : restore(each, key, fields),
      );
    if (value === null || typeof value !== 'object') return value;
    const own = addAlias(value as Fields);
    return Object.fromEntries(Object.entries(own).map(([name, each]) => [name, restore(each, name, own)]));
  };
  /** An entity is known by the name that the page prints and by the lexicon's. */
  function addAlias(fields: Fields): Fields {
    const { name, aliases } = fields;
    if (typeof name !== 'string' || !Array.isArray(aliases)) return fields;
    const own = write(name);
    if (own === name || (!isKnown(name) && !(isKept(name) && folded.includes(name)))) return fields;
    if (!isKept(name)) lexical.add(name);
    return { ...fields, aliases: [...(aliases as readonly Json[]), isKept(name) ? own : name] };
  }
  return restore(facts as unknown as Json, '', {}) as unknown as PageFacts;
}

function sliceOf(printed: string, words: string, key: string, fields: Fields): string | undefined {
  // The number of a figure has a span of its own in addition to that of its quote.
  const place =
    key === 'printed' ? ([fields['numberSpan'] === undefined ? 'span' : 'numberSpan', 'whole'] as const) : PLACES[key];
  const span = place === undefined ? undefined : (fields[place[0]] as readonly [number, number] | null | undefined);
  if (place === undefined || span == null) return undefined;
  if (place[1] === 'head') return printed.slice(span[0], span[0] + words.length);
  return place[1] === 'tail' ? printed.slice(span[1] - words.length, span[1]) : printed.slice(...span);
}
