import { createHash } from 'node:crypto';
import { printKey, printOffsetKey } from '../../src/model/keys.ts';
import type { Collector } from './batch.ts';
import { reporterId } from './entityRows.ts';
import { idOf, type Names } from './names.ts';
import { readRecords, type Records } from './records.ts';

/** How a synthetic page is laid out: the headline, a newline, the body. Nothing else is on it. */
export function bodyStart(headline: string): number {
  return headline.length + 1;
}

/** Adds pages, their one article each, its reporters, and its first sentence as words that someone said. */
export async function* addArticles(folder: string, names: Names, to: Collector): AsyncGenerator<void> {
  const people = [...names.people.keys()];
  let number = 0;
  for await (const article of readRecords(folder, 'articles')) {
    addArticle(article, names.publications.get(article.publication) ?? '', to);
    addQuotation(article, people[(number++ * 7919) % people.length] ?? '', to);
    yield;
  }
}

function addArticle(
  { id: local, headline, publishedOn: date, publication, reporters, body }: Records['articles'],
  publicationName: string,
  to: Collector,
): void {
  const id = idOf('Article', local);
  const pageId = idOf('Page', local);
  const publicationId = idOf('Publication', publication);
  const text = `${headline}\n${body}`;
  const file = `${local}.txt`;
  const start = bodyStart(headline);
  to.add('pages', {
    id: pageId,
    sha256: createHash('sha256').update(`${local}\n${text}`).digest('hex'),
    file,
    text,
    date,
    section: null,
    publicationId,
    byFile: printKey(file, pageId),
    byPublication: printKey(publicationId, date, pageId),
  });
  to.add('issues', {
    pageId,
    id: publicationId,
    name: publicationName,
    byName: printKey(publicationName, publicationId),
  });
  to.add('articles', {
    id,
    pageId,
    publicationId,
    localId: 'a1',
    kind: 'article',
    headline,
    kicker: [],
    body,
    date,
    dateSource: 'page',
    agency: null,
    datelinePlace: null,
    continuedFrom: null,
    note: null,
    segmentStarts: [BigInt(start)],
    segmentEnds: [BigInt(text.length)],
    headlineStart: 0n,
    headlineEnd: BigInt(headline.length),
    byDate: printKey(date, id),
    byPage: printKey(pageId, printOffsetKey(start), id),
    byPublication: printKey(publicationId, date, id),
  });
  to.add('on', { id, pageId });
  for (const name of new Set(reporters)) {
    const personId = reporterId(name);
    to.add('wrote', { personId, articleId: id, key: printKey(personId, date, id) });
  }
}

function addQuotation(
  { id: local, headline, publishedOn: date, body }: Records['articles'],
  speaker: string,
  to: Collector,
): void {
  const id = idOf('Quotation', local);
  const articleId = idOf('Article', local);
  const speakerId = idOf('Person', speaker);
  const start = bodyStart(headline);
  const text = body.slice(0, body.indexOf('。') + 1);
  to.add('quotations', {
    id,
    pageId: idOf('Page', local),
    articleId,
    form: 'reported',
    text,
    sourceStart: BigInt(start),
    sourceEnd: BigInt(start + text.length),
    sourceQuote: text,
    sourceBefore: `${headline}\n`,
    sourceAfter: body.slice(text.length, text.length + 60),
    speakerId,
    date,
    byArticle: printKey(articleId, printOffsetKey(start), id),
    bySpeaker: printKey(speakerId, date, id),
    byDate: printKey(date, id),
  });
  to.add('saidIn', { id, articleId });
  to.add('saidBy', { id, speakerId });
}
