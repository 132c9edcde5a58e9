import { findPrintedCredits, parseDay } from './findPrintedCredits.ts';
import type { MarkupElement } from './markup.ts';
import { printBlocks } from './printBlocks.ts';

/** What the markup of an article says about it, outside its text. Unknown parts are null. */
export interface MarkedCredits {
  readonly headline: string | null;
  readonly kickers: readonly string[];
  /** `2022-08-11`. */
  readonly date: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** Lines of the page's text that say the same and are not part of the article. */
  readonly printed: readonly string[];
}

/**
 * Names for the same properties: schema.org and Open Graph, the mandatory names of Chinese government sites,
 * Founder's e-papers.
 */
const NAMES = {
  headline: ['ArticleTitle'],
  sharedHeadline: ['og:title', 'twitter:title'],
  date: ['PubDate', 'article:published_time', 'publishdate', 'pubdate', 'date', 'datePublished', 'og:release_date'],
  source: ['ContentSource', 'source', 'mediaid'],
  site: ['og:site_name'],
  author: ['Author', 'article:author', 'author'],
  url: ['og:url', 'Url'],
} as const;

/** Elements of accounts on WeChat, whose meta elements say nothing. */
const WECHAT = { account: '#js_name', date: '#publish_time' } as const;
/** Names that systems fill in by themselves. */
const NOBODY =
  /^(?:系统|网站)?(?:管理员|编辑)$|^admin|^微信公众平台$|[\p{Script=Han}](?:网|网站|频道|客户端|在线|门户|平台|报社|日报|晚报)$/iu;
/** What electronic papers put before it: `山城晚报数字报-`. */
const PAPER_PREFIX = /^[\p{Script=Han}·]{2,12}(?:报|网|周刊)\s*[-–—_|｜]+\s*(?=\S{4})/u;
/** What sites add to the title of the window: `_新浪财经_新浪网`, ` - 财新网`, `--人民网`. */
const SITE_SUFFIX =
  /\s*(?:[_|｜]|--+).*$|\s*[-–—]\s*[\p{Script=Han}\p{L}]{0,14}(?:网|报|社|新闻|频道|在线|客户端|门户|平台|网站)$/u;

/**
 * Founder's electronic papers keep an article's properties in a comment: <!--enpproperty
 * <date>…</date><title>…</title>/enpproperty-->.
 */
const FOUNDER = /<!--\s*enpproperty(?<properties>[\s\S]{0,20000}?)\/enpproperty\s*-->/u;

/**
 * Finds headline, date, source and author: in the properties of electronic papers, JSON-LD, meta elements and the first
 * heading, and else in the line that sites print under the headline.
 */
export function findCredits(document: MarkupElement, markup: string): MarkedCredits {
  const properties = FOUNDER.exec(markup)?.groups?.['properties'] ?? '';
  const data = readLinkedData(document);
  const meta = (names: readonly string[]): string | null => findMeta(document, names);
  const element = (place: string): string | null => clean(document.querySelector(place)?.textContent);
  // Some papers put a paragraph into a property: <title><p>…</p></title>.
  const property = (name: string): string | null =>
    clean(new RegExp(`<${name}>(?:\\s*<p>)?([^<]{1,400})(?:</p>\\s*)?</${name}>`, 'u').exec(properties)?.[1]);
  const body = document.querySelector('body');
  const lines = body === null ? [] : printBlocks(body);
  const headline =
    property('title') ??
    element('founder-title') ??
    text(data['headline']) ??
    meta(NAMES.headline) ??
    chooseHeading(document, lines, { shared: meta(NAMES.sharedHeadline), window: element('title') });
  const printed = findPrintedCredits(lines, headline);
  const kicker = property('introtitle') ?? element('founder-introtitle');
  return {
    headline,
    kickers: [kicker].filter((each) => each !== null),
    date:
      parseDay(
        property('date') ?? text(data['datePublished']) ?? meta(NAMES.date) ?? element(WECHAT.date) ?? element('time'),
      ) ?? printed.date,
    source:
      property('sourcename') ??
      meta(NAMES.source) ??
      printed.source ??
      element(WECHAT.account) ??
      nameOf(data['publisher']) ??
      someone(meta(NAMES.site)),
    author:
      someone(property('author') ?? nameOf(data['author'])) ?? someone(meta(NAMES.author)) ?? someone(printed.author),
    url: clean(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta(NAMES.url),
    printed: printed.lines,
  };
}

/** Where sites without a first heading put the headline. */
const HEADINGS = 'h2, h3, .title, .bt, .tit, .headline, .article-title, .news-title, .main-title, #title';

/**
 * A heading that the title of the window repeats is the headline; the first one may be the site's name. Without a first heading it is
 * the one below which day or source are printed.
 */
function chooseHeading(
  document: MarkupElement,
  lines: readonly string[],
  { shared, window }: { readonly shared: string | null; readonly window: string | null },
): string | null {
  const list = (places: string): readonly string[] =>
    Array.from(document.querySelectorAll(places)).flatMap((each) => clean(each.textContent) ?? []);
  const printed = list('h1');
  const repeated = printed.find((each) => [shared, window].some((title) => title?.includes(each) === true));
  if (repeated !== undefined) return repeated;
  const credited =
    printed.length > 0 || shared !== null ? undefined : list(HEADINGS).find((each) => isCredited(lines, each));
  return credited ?? trimTitle(shared) ?? (window === null ? null : (printed[0] ?? trimTitle(window)));
}

function isCredited(lines: readonly string[], heading: string): boolean {
  const { lines: said } = findPrintedCredits(lines, heading);
  return heading.length >= 4 && said.length > 0;
}

function trimTitle(title: string | null): string | null {
  const trimmed = title?.replace(PAPER_PREFIX, '').replace(SITE_SUFFIX, '').trim() ?? '';
  return trimmed === '' ? title : trimmed;
}

function someone(name: string | null): string | null {
  return name === null || NOBODY.test(name) ? null : name;
}

function findMeta(document: MarkupElement, names: readonly string[]): string | null {
  const elements = Array.from(document.querySelectorAll('meta'));
  for (const name of names) {
    const found = elements.find(
      (each) =>
        (
          each.getAttribute('name') ??
          each.getAttribute('property') ??
          each.getAttribute('itemprop') ??
          ''
        ).toLowerCase() === name.toLowerCase(),
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
      const found = [parsed]
        .flat()
        .flatMap(listNodes)
        .find((each) => 'headline' in each);
      if (found !== undefined) return found;
    } catch {
      // Invalid data of a site is ignored.
    }
  return {};
}

/** A site may put its article into a list of everything that it says about the page. */
function listNodes(value: unknown): readonly Data[] {
  if (typeof value !== 'object' || value === null) return [];
  const { '@graph': graph } = value as Data;
  return [
    value as Data,
    ...(Array.isArray(graph) ? graph.filter((each) => typeof each === 'object' && each !== null) : []),
  ];
}

function nameOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map((each) => text(typeof each === 'object' && each !== null ? (each as Data)['name'] : each))
    .filter((each) => each !== null);
  return names.length === 0 ? null : names.join('、');
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? clean(value) : null;
}

function clean(value: string | null | undefined): string | null {
  const squeezed = (value ?? '').replaceAll(/\s+/gu, ' ').trim();
  return squeezed === '' || squeezed.length > 400 ? null : squeezed;
}
