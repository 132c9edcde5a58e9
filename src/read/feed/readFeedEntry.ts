import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import type { Page } from '../../model/page.ts';
import { decodeBytes } from '../decodeBytes.ts';
import { printFragment } from '../html/printFragment.ts';

const EXTRACTOR = 'feedsmith 3.0.1';
/** A feed has a few dozen entries; older ones have been read before. */
const MOST_ENTRIES = 500;

/**
 * Reads one entry of a feed (RSS, Atom, RDF or JSON Feed), counted from 1, as a page: headline, author and text, with
 * the newspaper and the day from the feed. Throws UnreadablePageError for anything that is not a feed, and for an entry
 * without a sentence of text.
 */
export function readFeedEntry(file: string, bytes: Uint8Array, part: number): Page {
  const source = decodeBytes(file, bytes).text;
  const feed = parse(file, source);
  const entries = (feed.items ?? feed.entries ?? []).slice(0, MOST_ENTRIES);
  const entry = entries[part - 1];
  if (entries.length === 0) throw new UnreadablePageError(file, 'empty', 'the feed has no entries.');
  if (entry === undefined)
    throw new UnreadablePageError(
      file,
      'empty',
      `the feed has ${entries.length} entries, but entry ${part} was requested.`,
    );
  const blocks = listBlocks(entry);
  if (!blocks.some((block) => SENTENCE.test(block)))
    throw new UnreadablePageError(file, 'empty', `entry ${part} of the feed has a title but no text.`, {
      parts: entries.length,
    });
  const named = (entry.authors ?? []).map((author) => (typeof author === 'string' ? author : (author.name ?? '')));
  const credit = (named.length > 0 ? named : (entry.dc?.creators ?? [])).filter((author) => author !== '').join('、');
  const text = `${[printTitle(entry.title), credit === '' ? '' : `作者：${credit}`, ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
  return {
    file: `${file}#${part}`,
    text,
    sha256: hash(text),
    origin: {
      kind: 'feed',
      // Of the entry and not of the feed, because tomorrow's feed has today's entries in other positions.
      sha256: hash(JSON.stringify(entry)),
      part: 1,
      parts: entries.length,
      extractor: EXTRACTOR,
      url: findAddress(feed, entry),
      size: null,
      issue: {
        name: valueOf(feed.title).trim() || null,
        date: toDay(entry.pubDate ?? entry.published ?? entry.date_published ?? entry.dc?.dates?.[0] ?? entry.updated),
      },
    },
  };
}

/** The declarations before the root element. */
const PROLOG = /^[\s\S]*?(?=<(?:rss|feed|rdf:RDF)[\s>])/u;
const SENTENCE = /[。！？；]/u;

function parse(file: string, source: string): Parsed['feed'] {
  // Entities could name files of this machine or grow without end. Left alone, they appear in the text as &name;.
  if (PROLOG.exec(source)?.[0].includes('<!ENTITY') === true)
    throw new UnreadablePageError(
      file,
      'other-format',
      'it declares XML entities of its own (<!ENTITY …>), which are never expanded. Replace them by their text.',
    );
  try {
    return (parseFeed(source) as unknown as Parsed).feed;
  } catch (cause) {
    throw new UnreadablePageError(file, 'other-format', 'it is not a feed. RSS, Atom and JSON Feed are supported.', {
      cause,
    });
  }
}

/** Atom may have markup in a title, and so do feeds that should not. */
function printTitle(title: Text | undefined): string {
  const printed = valueOf(title).trim();
  return /<\/?[a-z][^<]*>|&(?:#\d+|\w+);/iu.test(printed) ? printFragment(printed).join(' ').trim() : printed;
}

/** Finds the address of the article. One that is relative belongs to the feed's own site. */
function findAddress(feed: Parsed['feed'], entry: Entry): string | null {
  const printed = entry.url ?? entry.link ?? findAlternate(entry.links);
  if (printed === undefined) return null;
  const home = feed.link ?? feed.home_page_url ?? findAlternate(feed.links);
  // xml:base of the entry is relative to that of the feed.
  let base = home;
  for (const { xml } of [feed, entry]) base = resolveAddress(xml?.base, base) ?? base;
  return resolveAddress(printed, base) ?? printed;
}

/** Of the links of Atom, the one without a relation or with `alternate` is the article; others edit it or are files. */
function findAlternate(links: readonly Link[] = []): string | undefined {
  return links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
}

function resolveAddress(printed: string | undefined, base: string | undefined): string | undefined {
  return printed !== undefined && URL.canParse(printed, base) ? new URL(printed, base).href : undefined;
}

function listBlocks(entry: Entry): readonly string[] {
  if (entry.content_text !== undefined) return entry.content_text.split('\n').filter((line) => line.trim() !== '');
  const { content } = entry;
  const encoded = typeof content === 'object' && 'encoded' in content ? content.encoded : undefined;
  return printFragment(entry.content_html ?? encoded ?? valueOf(content ?? entry.description ?? entry.summary));
}

/** The fields used from feedsmith; each kind of feed has some of them. */
interface Parsed {
  readonly feed: {
    readonly title?: Text;
    readonly items?: readonly Entry[];
    readonly entries?: readonly Entry[];
    readonly link?: string;
    readonly home_page_url?: string;
    readonly links?: readonly Link[];
    readonly xml?: { readonly base?: string };
  };
}
type Text = string | { readonly value?: string };
interface Link {
  readonly href?: string;
  readonly rel?: string;
}
interface Entry {
  readonly title?: Text;
  readonly content?: Text | { readonly encoded?: string };
  readonly content_html?: string;
  readonly content_text?: string;
  readonly description?: Text;
  readonly summary?: Text;
  readonly authors?: readonly (string | { readonly name?: string })[];
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
  readonly url?: string;
  readonly link?: string;
  readonly links?: readonly Link[];
  readonly xml?: { readonly base?: string };
  readonly dc?: { readonly creators?: readonly string[]; readonly dates?: readonly string[] };
}

function valueOf(text: Entry['content']): string {
  if (typeof text === 'string') return text;
  return text !== undefined && 'value' in text ? (text.value ?? '') : '';
}

/** The day as the feed writes it, in its own time zone: 2026-05-13 00:30 +0800 is the 13th. */
function toDay(printed: string | undefined): string | null {
  if (printed === undefined) return null;
  const iso = /^\d{4}-\d{2}-\d{2}/u.exec(printed)?.[0];
  if (iso !== undefined) return iso;
  const zone = /([+-])(\d{2})(\d{2})$/u.exec(printed);
  const offset = zone === null ? 0 : (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]));
  const instant = Date.parse(printed);
  return Number.isNaN(instant) ? null : new Date(instant + offset * 60_000).toISOString().slice(0, 10);
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
