import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { printFactsPage } from '../../src/export/factsPage/printFactsPage.ts';
import { locatePageFacts } from '../../src/locate/locatePageFacts.ts';
import type { LocatedPageFacts } from '../../src/model/locatedPageFacts.ts';
import type { Page } from '../../src/model/page.ts';
import { parsePageFacts } from '../../src/model/parsePageFacts.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

const NAME = '000_c560efcdff2a7c30';
const seed = readPage(`${NAME}.txt`, readFileSync(`seeds/pages/${NAME}.txt`));
const seedFacts = parsePageFacts(readFileSync(`seeds/facts/${NAME}.json`, 'utf8'), `${NAME}.json`).facts;

/** As much of a document as is looked at here. */
interface OpenedPage {
  readonly querySelector: (selector: string) => OpenedElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<OpenedElement> & { readonly length: number };
  readonly getElementById: (id: string) => OpenedElement | null;
}

interface OpenedElement {
  readonly textContent: string;
  readonly getAttribute: (name: string) => string | null;
}

function open(page: Page, facts: LocatedPageFacts) {
  const html = printFactsPage(page, facts);
  const { document } = parseHTML(html) as unknown as { document: OpenedPage };
  const marked = (at: number) => [...document.querySelectorAll(`pre .m${at}`)].map((each) => each.textContent).join('');
  return { html, document, marked };
}

describe('the page of facts', () => {
  it('has the text character for character, and marks every figure at its exact words', () => {
    if (seedFacts === null) throw new Error('the seed has no facts');
    const { facts } = locatePageFacts(seedFacts, seed, seed.file);
    const { document, marked } = open(seed, facts);
    expect(document.querySelector('pre')?.textContent).toBe(seed.text);
    expect(facts.statistics.length).toBeGreaterThan(10);
    expect(facts.statistics.map((_fact, at) => marked(at))).toEqual(facts.statistics.map(({ quote }) => quote));
    for (const link of document.querySelectorAll('a'))
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
  });

  it('shows hostile text as text, and neither runs nor loads anything', () => {
    const text = `"><script>alert(1)</script><img src=x onerror=alert(1)>\n浙江省进出口总值5.26万亿元，同比增长7.4%。</pre>&lt;\n`;
    const page = readPage(`"><svg onload=alert(1)>.txt`, Buffer.from(text));
    const facts = extractFacts(page);
    const { html, document } = open(page, locatePageFacts(facts, page, page.file).facts);
    expect(document.querySelector('pre')?.textContent).toBe(text);
    expect(document.querySelectorAll('script, img, svg, iframe, link, object').length).toBe(0);
    expect(html).not.toMatch(/<[a-z][^>]*\s(?:src|on[a-z]+)=/iu);
    expect(html).toContain("default-src 'none'");
  });
});
