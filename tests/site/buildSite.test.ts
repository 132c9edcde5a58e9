import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { buildSite } from '../../site/buildSite.ts';
import { findBrokenLinks } from '../../site/findBrokenLinks.ts';
import { renderMarkdown } from '../../site/renderMarkdown.ts';

let out: string;
let pages: number;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'econews-site-'));
  // Throws if any link leads nowhere.
  pages = await buildSite('.', out);
});
afterAll(() => rm(out, { recursive: true, force: true }));

const open = (path: string): Promise<string> => readFile(join(out, path), 'utf8');

describe('the documentation site', () => {
  it('has a page for every guide and every type, each with what its description says', async () => {
    const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html'));
    expect(files).toHaveLength(pages);
    const guides = (await readdir('docs')).filter((file) => file.endsWith('.md'));
    for (const guide of guides) expect(files).toContain(`docs/${guide.replace(/\.md$/u, '.html')}`);
    const types = Object.values(readSchema('schema').getTypeMap()).filter(({ astNode }) => astNode != null);
    expect(types.length).toBeGreaterThan(50);
    for (const { name } of types) expect(files).toContain(`schema/${name}.html`);
    const query = await open('schema/Query.html');
    expect(query).toContain('{ region(name: &quot;浙江省&quot;)');
    expect(query).toContain('<a href="Region.html">Region</a>');
  });

  it('opens without a server or a network: no script, nothing from elsewhere, relative links', async () => {
    for (const path of ['index.html', 'docs/export.html', 'schema/Statistic.html']) {
      const html = await open(path);
      expect(html).not.toMatch(/<script|<link|\ssrc="(?:[a-z]+:|\/)/u);
      for (const [, picture = ''] of html.matchAll(/\ssrc="([^"]*)"/gu))
        expect((await readFile(join(out, dirname(path), picture))).length).toBeGreaterThan(0);
      expect(html).not.toMatch(/href="\//u);
    }
  });

  it('finds links that lead nowhere', () => {
    const page = renderMarkdown('docs/a.md', '# A\n\n[b](b.md) [c](#c) [code](../src/c.ts) <b>x</b>\n', ['docs/a.md']);
    expect(findBrokenLinks([page])).toEqual(['docs/a.html: b.html', 'docs/a.html: #c']);
    expect(page.body).not.toMatch(/c\.ts"|<b>/u);
  });
});
