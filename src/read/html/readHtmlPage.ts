import { createHash } from 'node:crypto';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import type { Page } from '../../model/page.ts';
import { decodeBytes } from '../decodeBytes.ts';
import { findCredits } from './findCredits.ts';
import { isSiteFurniture } from './isSiteFurniture.ts';
import type { MarkupElement } from './markup.ts';
import { printBlocks } from './printBlocks.ts';

const EXTRACTOR = '@mozilla/readability 0.6.0';
/** A page beyond this is a list or a program, and its parsing would take seconds. */
const MOST_ELEMENTS = 20_000;

/** Punctuation that lists of titles and menus lack. */
const SENTENCE = /[。！？；]/u;

/**
 * The elements in which electronic papers mark the body (Founder's and TRS's systems, used by most newspapers), and
 * WeChat, which hides it until its script has run.
 */
const MARKED_BODIES = ['founder-content', '#ozoom', '#articleContent', '.TRS_Editor', '#UCAP-CONTENT', '#js_content'];

/**
 * Reads a saved web page or a page of an electronic paper: the article without the rest of the site, as a text of blocks
 * (headline, line of credits, paragraphs). Throws UnreadablePageError if no article can be found in it.
 */
export function readHtmlPage(file: string, bytes: Uint8Array): Page {
  const markup = decodeBytes(file, bytes).text;
  const document = parse(markup);
  if (document.querySelectorAll('*').length > MOST_ELEMENTS)
    throw new UnreadablePageError(
      file,
      'too-large',
      `it has more than ${MOST_ELEMENTS} elements. Save only the article.`,
    );
  const credits = findCredits(document, markup);
  const marked = MARKED_BODIES.map((place) => document.querySelector(place)).find(
    (each) => (each?.textContent?.trim().length ?? 0) > 20,
  );
  const article = marked === undefined || marked === null ? new Readability(document as never).parse() : null;
  const body =
    marked ??
    (article?.content == null ? null : parse(`<html><body>${article.content}</body></html>`).querySelector('body'));
  const headline = credits.headline ?? article?.title ?? null;
  const repeated = new Set([headline, `原标题：${headline ?? ''}`, ...credits.printed]);
  const blocks =
    body === null ? [] : printBlocks(body).filter((block) => !isSiteFurniture(block) && !repeated.has(block));
  if (!blocks.some((block) => SENTENCE.test(block)))
    throw new UnreadablePageError(
      file,
      'other-format',
      'it is a web page without an article: a list or a program. Save the page of one article.',
    );
  const line = [
    credits.date,
    credits.source === null ? null : `来源：${credits.source}`,
    credits.author === null ? null : `作者：${credits.author}`,
  ]
    .filter((part) => part !== null)
    .join('　');
  const text = `${[...credits.kickers, headline, line === '' ? null : line, ...blocks]
    .filter((block) => block !== null)
    .join('\n\n')}\n`;
  return {
    file,
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    origin: {
      kind: 'html',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...{ part: 1, parts: 1, extractor: EXTRACTOR, url: credits.url, size: null },
    },
  };
}

function parse(markup: string): MarkupElement {
  return (parseHTML(markup) as unknown as { readonly document: MarkupElement }).document;
}
