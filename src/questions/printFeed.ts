import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { QuestionItem, SavedQuestion } from './savedQuestion.ts';

/** The number of items in a feed; readers fetch it often enough. */
const MOST_ITEMS = 50;

const WORDS: Readonly<Record<QuestionItem['kind'], string>> = {
  ADDED: '新',
  GONE: '撤',
  CORRECTED: '改',
  VERDICT: '比对',
};

/** Prints the news of a question as JSON Feed 1.1 (https://jsonfeed.org), the latest first. */
export function printJsonFeed(question: SavedQuestion, base: string): string {
  const feed = generateJsonFeed({
    title: question.name,
    home_page_url: base,
    feed_url: new URL(`/feeds/${question.name}.json`, base).href,
    items: listLatest(question).map((item) => ({
      id: printItemId(question, item),
      url: new URL(item.url, base).href,
      title: printTitle(item),
      content_text: printText(item),
      date_published: new Date(item.at),
      tags: [item.kind, ...(item.verdict === null ? [] : [item.verdict])],
    })),
  });
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** Prints the news of a question as an Atom feed (RFC 4287), the latest first. */
export function printAtomFeed(question: SavedQuestion, base: string): string {
  const items = listLatest(question);
  return generateAtomFeed({
    id: `urn:econews:question:${question.id}`,
    title: { value: question.name },
    updated: new Date(items[0]?.at ?? question.at),
    authors: [{ name: 'econews-graph' }],
    links: [
      { href: new URL(`/feeds/${question.name}.xml`, base).href, rel: 'self' },
      { href: base, rel: 'alternate' },
    ],
    entries: items.map((item) => ({
      id: printItemId(question, item),
      title: { value: printTitle(item) },
      updated: new Date(item.at),
      links: [{ href: new URL(item.url, base).href, rel: 'alternate' }],
      categories: [{ term: item.kind }],
      content: { value: printText(item), type: 'text' },
    })),
  });
}

function listLatest({ items }: SavedQuestion): readonly QuestionItem[] {
  return items.slice(-MOST_ITEMS).toReversed();
}

/** Permanent, so that a reader shows an item only once. */
function printItemId({ id }: SavedQuestion, { number }: QuestionItem): string {
  return `urn:econews:question:${id}:${String(number)}`;
}

function printTitle({ kind, title, before, verdict }: QuestionItem): string {
  const change = kind === 'VERDICT' ? `${before ?? '—'} → ${verdict ?? '—'}` : '';
  return [`[${WORDS[kind]}]`, title, change].filter((part) => part !== '').join(' ');
}

function printText({ kind, title, before, quote, citation }: QuestionItem): string {
  const lines = [
    kind === 'CORRECTED' ? `${before ?? ''} → ${title}` : '',
    // A citation of a figure already contains its words.
    citation ?? (quote === null ? '' : `“${quote}”`),
  ];
  return lines.filter((line) => line !== '').join('\n') || title;
}
