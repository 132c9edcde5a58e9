import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/readDocument.ts';

const NEWS = '宁波海关发布数据，2026年一季度，宁波市进出口总值3500.2亿元，同比增长6.1%。';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>浙江日报</title><link>http://news.example</link>
<item><title>宁波外贸首季开门红</title><link>http://news.example/1</link><guid>1</guid><pubDate>Wed, 13 May 2026 00:30:00 +0800</pubDate><author>王一平</author><description><![CDATA[<p>${NEWS}</p><script>x()</script>]]></description></item>
<item><title>只有标题</title><link>http://news.example/2</link></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>浙江日报</title><id>u</id><updated>2026-05-13T00:00:00Z</updated><entry><id>e</id><title>宁波外贸首季开门红</title><updated>2026-05-13T08:00:00+08:00</updated><link href="http://news.example/1"/><content type="html">&lt;p&gt;${NEWS}&lt;/p&gt;</content></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: '浙江日报',
  items: [
    {
      id: '1',
      url: 'http://news.example/1',
      title: '宁波外贸首季开门红',
      content_html: `<p>${NEWS}</p>`,
      date_published: '2026-05-13T08:00:00+08:00',
    },
  ],
});

describe('an entry of a feed', () => {
  it.each([
    ['RSS', RSS],
    ['Atom', ATOM],
    ['JSON Feed', JSON_FEED],
  ])('of %s is a page with its newspaper, day and address', async (_kind, feed) => {
    const page = await readDocument('feed', bytes(feed), 1);
    expect(page.text).toContain('宁波外贸首季开门红\n\n');
    expect(page.text).toContain(NEWS);
    expect(page.text).not.toContain('x()');
    expect(page.origin).toMatchObject({
      kind: 'feed',
      url: 'http://news.example/1',
      issue: { name: '浙江日报', date: '2026-05-13' },
    });
  });

  it.each([
    [
      'RSS with Dublin Core',
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>浙江日报</title><link>http://news.example/</link><item><title>宁波外贸 &amp;amp; 港口</title><link>/a/1.html</link><dc:creator>王一平</dc:creator><dc:date>2026-05-13T08:00:00+08:00</dc:date><description>${NEWS}</description></item></channel></rss>`,
    ],
    [
      'Atom with xml:base, other links and a title in HTML',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://news.example/a/"><title>浙江日报</title><link rel="self" href="http://other.example/feed"/><entry><title type="html">宁波&lt;b&gt;外贸&lt;/b&gt; &amp;amp; 港口</title><published>2026-05-13T08:00:00+08:00</published><link rel="edit" href="/edit"/><link rel="alternate" href="1.html"/><author><name>王一平</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${NEWS}</p></div></content></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        ...{ version: 'https://jsonfeed.org/version/1.1', title: '浙江日报', home_page_url: 'http://news.example/a/' },
        items: [
          {
            ...{ id: '1', url: '1.html', title: '宁波外贸 & 港口', content_text: NEWS, date_published: '2026-05-13' },
            authors: [{ name: '王一平' }],
          },
        ],
      }),
    ],
  ])('of %s has its author and an absolute address', async (_kind, feed) => {
    const { text, origin } = await readDocument('feed', bytes(feed), 1);
    expect(text).toBe(`宁波外贸 & 港口\n\n作者：王一平\n\n${NEWS}\n`);
    expect(origin).toMatchObject({ url: 'http://news.example/a/1.html', issue: { date: '2026-05-13' } });
  });

  it('keeps its identity when newer entries come before it', async () => {
    const later = RSS.replace(
      '<item>',
      `<item><title>更新的一条</title><description>${NEWS.replace('6.1', '7.1')}</description></item><item>`,
    );
    const [before, after] = [await readDocument('feed', bytes(RSS), 1), await readDocument('feed', bytes(later), 2)];
    expect([after.sha256, after.origin?.sha256, after.origin?.part]).toEqual([
      before.sha256,
      before.origin?.sha256,
      before.origin?.part,
    ]);
  });

  it('without text is reported, and others may be read', async () => {
    await expect(readDocument('feed', bytes(RSS), 2)).rejects.toThrow('entry 2 of the feed has a title but no text');
    await expect(readDocument('feed', bytes(RSS), 3)).rejects.toThrow(
      'the feed has 2 entries, but entry 3 was requested',
    );
    await expect(readDocument('feed', bytes('<rss version="2.0"><channel>'), 1)).rejects.toThrow('was not read');
    const none = '<rss version="2.0"><channel><title>浙江日报</title></channel></rss>';
    await expect(readDocument('feed', bytes(none), 1)).rejects.toThrow('the feed has no entries');
  });

  it.each([
    ['a file of this machine', '<!ENTITY e SYSTEM "file:///etc/passwd">'],
    ['text without end', '<!ENTITY a "ha"><!ENTITY e "&a;&a;&a;&a;&a;&a;&a;&a;">'],
  ])('is refused if its feed declares entities: %s', async (_kind, entity) => {
    const hostile = RSS.replace('<rss', `<!DOCTYPE rss [${entity}]><rss`).replace('<p>', '<p>&e;');
    await expect(readDocument('feed', bytes(hostile), 1)).rejects.toThrow('XML entities of its own');
  });
});
