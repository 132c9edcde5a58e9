import type { MarkupElement } from './markup.ts';

/** What the markup of an article says about it, outside its text. Unknown parts are null. */
export interface MarkedCredits {
  readonly headline: string | null;
  readonly kickers: readonly string[];
  /** `2022-08-11`. */
  readonly date: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
}

/**
 * Names for the same properties: schema.org and Open Graph, the mandatory names of Chinese government sites,
 * Founder's e-papers.
 */
const NAMES = {
  headline: ['ArticleTitle', 'og:title', 'twitter:title'],
  date: ['PubDate', 'article:published_time', 'publishdate', 'pubdate', 'date', 'og:release_date'],
  source: ['ContentSource', 'og:site_name', 'source', 'mediaid'],
  author: ['Author', 'article:author', 'author'],
  url: ['og:url', 'Url'],
} as const;

/**
 * Founder's electronic papers keep an article's properties in a comment: <!--enpproperty
 * <date>…</date><title>…</title>/enpproperty-->.
 */
const FOUNDER = /<!--\s*enpproperty(?<properties>[\s\S]{0,20000}?)\/enpproperty\s*-->/u;
const DATE = /(?<year>(?:19|20)\d{2})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u;

/**
 * Finds headline, date, source and author in the markup: properties of electronic papers, JSON-LD, meta elements, the
 * first heading.
 */
export function findCredits(document: MarkupElement, markup: string): MarkedCredits {
  const properties = FOUNDER.exec(markup)?.groups?.['properties'] ?? '';
  const data = readLinkedData(document);
  const meta = (names: readonly string[]): string | null => findMeta(document, names);
  const element = (tag: string): string | null => clean(document.querySelector(tag)?.textContent);
  const property = (name: string): string | null =>
    clean(new RegExp(`<${name}>([^<]{1,400})</${name}>`, 'u').exec(properties)?.[1]);
  return {
    headline:
      property('title') ?? element('founder-title') ?? text(data['headline']) ?? meta(NAMES.headline) ?? element('h1'),
    kickers: [property('introtitle') ?? element('founder-introtitle')].filter((each) => each !== null),
    date: parseDate(property('date') ?? text(data['datePublished']) ?? meta(NAMES.date) ?? element('time')),
    source: property('sourcename') ?? nameOf(data['publisher']) ?? meta(NAMES.source),
    author: property('author') ?? nameOf(data['author']) ?? meta(NAMES.author),
    url: clean(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta(NAMES.url),
  };
}

function findMeta(document: MarkupElement, names: readonly string[]): string | null {
  const elements = Array.from(document.querySelectorAll('meta'));
  for (const name of names) {
    const found = elements.find(
      (each) => (each.getAttribute('name') ?? each.getAttribute('property') ?? '').toLowerCase() === name.toLowerCase(),
    );
    const content = clean(found?.getAttribute('content'));
    if (content !== null) return content;
  }
  return null;
}

type Data = Readonly<Record<string, unknown>>;

function readLinkedData(document: MarkupElement): Data {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]')))
    try {
      const parsed: unknown = JSON.parse(script.textContent ?? '');
      const found = [parsed].flat().find((each) => typeof each === 'object' && each !== null && 'headline' in each);
      if (found !== undefined) return found as Data;
    } catch {
      // Invalid data of a site is ignored.
    }
  return {};
}

function nameOf(value: unknown): string | null {
  const [first] = [value].flat();
  return text(typeof first === 'object' && first !== null ? (first as Data)['name'] : first);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? clean(value) : null;
}

function clean(value: string | null | undefined): string | null {
  const squeezed = (value ?? '').replaceAll(/\s+/gu, ' ').trim();
  return squeezed === '' || squeezed.length > 400 ? null : squeezed;
}

function parseDate(printed: string | null): string | null {
  const { year, month, day } = DATE.exec(printed ?? '')?.groups ?? {};
  return year === undefined || month === undefined || day === undefined
    ? null
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
