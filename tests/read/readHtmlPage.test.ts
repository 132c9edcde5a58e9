import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readHtmlPage } from '../../src/read/html/readHtmlPage.ts';

const PARAGRAPHS = [
  '本报宁波5月12日电（记者 王一平）宁波海关发布数据，2026年一季度，宁波市进出口总值3500.2亿元，同比增长6.1%。其中，出口2200.5亿元，增长7.2%，规模创历史同期新高。',
  '外贸企业忙着赶订单，港口吞吐量稳步增长。宁波市商务局局长李海明表示，全市将继续支持企业开拓市场，帮助企业参加各类展会，拓展新兴市场。',
  '海关有关负责人介绍，一季度宁波市有进出口实绩的外贸企业达到2.5万家，其中民营企业进出口值占全市进出口总值的七成以上。',
];
const BODY = PARAGRAPHS.map((text) => `<p>\u3000\u3000${text}</p>`).join('');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A news site: navigation, share bar, related stories and a footer around the article. */
const SITE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>宁波外贸首季开门红_某某新闻网</title>
<meta name="ArticleTitle" content="宁波外贸首季开门红"><meta name="PubDate" content="2026-05-13 08:12"><meta name="ContentSource" content="浙江日报">
<link rel="canonical" href="https://news.example/20260513/1.html"></head><body>
<nav><ul>${'<li><a href="/">首页频道导航</a></li>'.repeat(20)}</ul></nav>
<div class="article"><h1>宁波外贸首季开门红</h1><div class="share">分享到微信微博</div>${BODY}<script>track('x')</script></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/2">另一条新闻标题三千亿元</a></li></ul></div><footer>版权所有 备案号12345678</footer></body></html>`;

/** A page of an electronic paper, as Founder's system writes them, in GB 2312. */
const E_PAPER = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>
<!--enpproperty <articleid>1</articleid><date>2026-05-13 00:00:00:0</date><author>王一平</author><title>宁波外贸首季开门红</title><introtitle>同比增长6.1%</introtitle><sourcename>浙江日报</sourcename>/enpproperty-->
<table><tr><td>上一篇 下一篇 放大 缩小 默认</td></tr></table><div id="ozoom"><founder-content>${BODY}</founder-content></div><div>浙江日报版权所有</div></body></html>`;

describe('readHtmlPage', () => {
  it('takes the article out of a news site', () => {
    const page = readHtmlPage('1.html', bytes(SITE));
    for (const paragraph of PARAGRAPHS) expect(page.text).toContain(paragraph);
    for (const furniture of ['首页频道导航', '分享到微信', '另一条新闻', '备案号', 'track('])
      expect(page.text).not.toContain(furniture);
    expect(page.text.startsWith('宁波外贸首季开门红\n\n2026-05-13　来源：浙江日报\n\n')).toBe(true);
    expect(page.origin).toMatchObject({ kind: 'html', part: 1, url: 'https://news.example/20260513/1.html' });
  });

  it('takes the article out of an electronic paper in GB 2312', () => {
    const page = readHtmlPage('content_1.html', iconv.encode(E_PAPER, 'gb2312'));
    expect(page.text.split('\n\n').slice(0, 3)).toEqual([
      '同比增长6.1%',
      '宁波外贸首季开门红',
      '2026-05-13　来源：浙江日报　作者：王一平',
    ]);
    expect(page.text).not.toMatch(/上一篇|版权所有/u);
  });

  it('gives the reader of pages headline, date and figures', () => {
    const { articles, statistics } = extractFacts(readHtmlPage('1.html', bytes(SITE)));
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ headline: '宁波外贸首季开门红', date: '2026-05-13' });
    expect(statistics.find(({ value }) => value === 3500.2)).toMatchObject({ period: '2026-Q1' });
  });

  it.each([
    ['utf-8', 'gbk'],
    ['iso-8859-1', 'gbk'],
    ['gb2312', 'utf-8'],
  ])('decodes characters by their bytes if the page declares %s and is %s', (declared, encoding) => {
    const page = SITE.replace('charset="utf-8"', `charset="${declared}"`);
    expect(readHtmlPage('1.html', iconv.encode(page, encoding)).text).toContain(PARAGRAPHS[0]);
  });

  it('refuses a list of links and survives nested markup', () => {
    const list = `<html><body><ul>${'<li><a href="/x">标题</a></li>'.repeat(50)}</ul></body></html>`;
    expect(() => readHtmlPage('list.html', bytes(list))).toThrow('it is a web page without an article');
    expect(() => readHtmlPage('deep.html', bytes(`<html><body>${'<div>'.repeat(30_000)}</body></html>`))).toThrow(
      'Save only the article',
    );
  });

  /** Sites say date, source and author in their markup, or only in the line under the headline. */
  it.each([
    [
      'a news agency',
      '<h1>宁波外贸首季开门红</h1><div class="header-time"><span>2026</span><span><em>05</em>/<em>13</em></span><span>10:32:38</span></div><div class="source">来源：浙江日报</div><div>字体：<a>小</a><a>中</a><a>大</a> 分享到：</div>',
      '2026-05-13　来源：浙江日报',
    ],
    [
      'a portal',
      '<h1>宁波外贸首季开门红</h1><div>2026年05月13日08:20 | 来源：<a href="/">浙江日报</a>　小字号</div>',
      '2026-05-13　来源：浙江日报',
    ],
    [
      'a blog of a portal',
      '<h1>宁波外贸首季开门红</h1><div>2026-05-13 10:32:38　来源: <a>浙江日报</a> <a>浙江</a> 举报</div>',
      '2026-05-13　来源：浙江日报',
    ],
    [
      'a city’s site without headings',
      '<table><tr><td><b>宁波外贸首季开门红</b></td></tr><tr><td>发布时间：2026-05-13 10:32　来源：浙江日报　作者：记者 王一平 通讯员 王芳　编辑：陈俊男　点击：123次</td></tr></table>',
      '2026-05-13　来源：浙江日报　作者：记者 王一平 通讯员 王芳',
    ],
    [
      'a site for investors',
      '<div class="title">宁波外贸首季开门红</div><div><div>2026年05月13日 10:32</div><div>来源： 浙江日报</div><div>作者：王一平</div><div>编辑：东方财富网</div></div>',
      '2026-05-13　来源：浙江日报　作者：王一平',
    ],
    [
      'a magazine with linked data',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"财经网"},{"headline":"宁波外贸首季开门红","datePublished":"2026-05-13T10:32:00+08:00","author":[{"name":"王一平"},{"name":"王芳"}],"publisher":{"name":"财经网"}}]}</script><h1>宁波外贸首季开门红</h1>',
      '2026-05-13　来源：财经网　作者：王一平、王芳',
    ],
    [
      'a paper that repeats its headline in a ranking',
      '<ol><li>宁波外贸首季开门红</li><li>另一条</li></ol><h1>宁波外贸首季开门红</h1><p>2026-05-13 来源：浙江日报</p>',
      '2026-05-13　来源：浙江日报',
    ],
  ])('takes headline, date, source and author of %s', (_kind, head, line) => {
    const closing = '<p>【责任编辑:张灵】</p><p>返回搜狐，查看更多</p>';
    const page = `<html><head><title>宁波外贸首季开门红_某某网</title></head><body>${head}<div><p>原标题：宁波外贸首季开门红</p>${BODY}${closing}</div></body></html>`;
    const { text } = readHtmlPage('1.html', bytes(page));
    expect(text.split('\n\n').map((block) => block.trim())).toEqual(['宁波外贸首季开门红', line, ...PARAGRAPHS]);
  });

  it('reads an article of WeChat, whose body is hidden until its script has run', () => {
    const page = `<html><head><title></title><meta property="og:title" content="宁波外贸首季开门红"><meta property="og:site_name" content="微信公众平台"></head><body><h1>宁波外贸首季开门红</h1><a id="js_name">宁波发布</a><em id="publish_time">2026-05-13 10:32</em><div id="js_content" style="visibility: hidden"><section>${BODY}</section></div></body></html>`;
    expect(readHtmlPage('1.html', bytes(page)).text).toMatch(
      /^宁波外贸首季开门红\n\n2026-05-13\u3000来源：宁波发布\n\n\s*本报宁波/u,
    );
  });

  it('reads the properties that some electronic papers put into paragraphs', () => {
    const page = E_PAPER.replace(/<title>(.*?)<\/title>/u, '<title><p>$1</p></title>');
    const [kicker, headline] = readHtmlPage('1.html', iconv.encode(page, 'gb2312')).text.split('\n\n');
    expect([kicker, headline]).toEqual(['同比增长6.1%', '宁波外贸首季开门红']);
  });
});
