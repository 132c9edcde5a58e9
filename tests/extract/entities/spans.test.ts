import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractEntities } from '../../../src/extract/extractEntities.ts';
import type { Page } from '../../../src/model/page.ts';
import { segmentPage } from '../../../src/segment/segmentPage.ts';
import { makeArticle } from './madeUpArticle.ts';

const FILES = [
  '000_c560efcdff2a7c30',
  '001_a5146752243558ed',
  '002_4ab7c6b15d88ec45',
  '003_736aec6a7184185e',
  '004_bc7f55cb36690645',
];

describe('evidence', () => {
  it.each(FILES)('points at the words it quotes on page %s', (name) => {
    const text = readFileSync(new URL(`../../../seeds/pages/${name}.txt`, import.meta.url), 'utf8')
      .replace(/^\ufeff/u, '')
      .replace(/\r\n?/gu, '\n');
    const page: Page = { file: `${name}.txt`, text, sha256: '' };
    const segmented = segmentPage(page);
    const { organizations, people, projects, regions, mentions } = extractEntities(segmented);
    for (const { quote, span } of [...organizations, ...people, ...projects]) {
      expect(quote).not.toBe('');
      expect(text.slice(...(span ?? [0, 0]))).toBe(quote);
    }
    const names = new Set([...organizations, ...people, ...projects, ...regions].map((entity) => entity.name));
    for (const mention of mentions) {
      const body = segmented.articles.find(({ fact }) => fact.id === mention.article)?.body.text ?? '';
      expect(body.slice(...mention.span)).toBe(mention.surface);
      expect(names).toContain(mention.name);
    }
  });

  it('reads hostile text in bounded time', () => {
    const hostile = [
      '1'.repeat(50_000),
      '（'.repeat(50_000),
      '“'.repeat(50_000),
      '市委'.repeat(25_000),
      '阿·'.repeat(25_000),
      '甲乙、'.repeat(15_000) + '等企业',
    ];
    for (const text of hostile) expect(() => extractEntities(makeArticle(text))).not.toThrow();
  });
});
