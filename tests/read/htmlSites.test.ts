import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../src/read/html/readHtmlPage.ts';

const NAVIGATION = '<div class="nav"><a href="/">首页</a><a href="/news">新闻</a><a href="/local">地方</a></div>';
const FOOT = '<div class="footer"><p>关于我们 | 网站地图</p><p>版权所有 未经授权禁止转载 京ICP备12345678号</p></div>';
const FIRST = '国庆假期，全市接待游客2345.6万人次，同比增长18.2%。';
const SECOND = '实现旅游收入156.7亿元，比去年同期增长22.4%。';
const PARAGRAPHS = `<p>\u3000\u3000${FIRST}</p><p>\u3000\u3000${SECOND}</p>`;
const TITLE = '旅游收入创新高';

/** A site: what its head says besides its title, and what it prints between its menu and its footer. */
interface Site {
  readonly head: string;
  readonly body: string;
  readonly encoding?: string;
  /** The line of credits that is made of it. */
  readonly credits: string;
}

const SITES: Readonly<Record<string, Site>> = {
  'a news site in GBK, with the editor, a share bar, related stories and comments': {
    encoding: 'gbk',
    head: `<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${TITLE}_要闻_东海网</title>`,
    body: `<div>您的位置：<a href="/">首页</a> &gt; 正文</div><div class="main"><h1>${TITLE}</h1><div>2025-10-13 08:15:22\u3000来源：东海日报\u3000作者：李明\u3000编辑：王芳\u3000【字号：<a>大</a> <a>中</a> <a>小</a>】</div><div>${PARAGRAPHS}<p align="right">（责任编辑：张三）</p><div class="share">分享到：<a>微信</a><a>微博</a></div></div></div><div class="related"><h3>相关阅读</h3><ul><li><a href="1">舟山外贸增长8%</a></li></ul></div><div class="comment"><h3>网友评论</h3><p>网友123：写得好</p></div>`,
    credits: '2025-10-13\u3000来源：东海日报\u3000作者：李明',
  },
  'a site that calls itself the author, and prints reporter and correspondent without a colon': {
    head: `<title>${TITLE}-江城新闻网</title><meta name="author" content="江城新闻网"><meta name="PubDate" content="2024-11-08">`,
    body: `<h1>${TITLE}</h1><p>2024年11月08日 09:30 | 来源：江城日报 | 记者 周强 通讯员 吴丽</p><div id="zoom">${PARAGRAPHS}</div><div class="page"><a>上一页</a> <span>1</span> <a href="2">2</a> <a>下一页</a></div>`,
    credits: '2024-11-08\u3000来源：江城日报\u3000作者：周强、吴丽',
  },
  'an electronic paper without properties, whose day is above the headline': {
    encoding: 'gbk',
    head: `<meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>山城晚报数字报-${TITLE}</title>`,
    body: `<table><tr><td><a>第02版：要闻</a> <a>上一版</a> 2023年10月08日 星期日</td></tr><tr><td><div class="bt">${TITLE}</div><div>本报记者 陈静</div><div id="ozoom"><founder-content>${PARAGRAPHS}</founder-content></div></td></tr></table>`,
    credits: '2023-10-08\u3000作者：陈静',
  },
  'a portal that counts its readers in 万': {
    head: `<title>${TITLE} - 财经频道</title><meta name="source" content="证券观察报">`,
    body: `<div><h1>${TITLE}</h1><div><span>证券观察报</span><span>赵雷</span><span>2024-08-29 20:11</span><span>阅读 1.2万</span><span>评论 35</span></div>${PARAGRAPHS}<p>扫描二维码，关注我们的微信公众号</p></div>`,
    credits: '2024-08-29\u3000来源：证券观察报',
  },
  'a headline that is no heading, below the name of a column': {
    head: '<title>县域经济观察</title>',
    body: `<div><div class="title">${TITLE}</div><div class="subtitle">——县域经济观察之三</div><div>□ 本报记者 孙浩 实习生 何欣</div><div>2025/02/17 第A05版</div><div>${PARAGRAPHS}</div></div>`,
    credits: '2025-02-17\u3000作者：孙浩、何欣',
  },
  'a portal that names whom it took the article over from': {
    head: `<title>${TITLE}--时政--新闻网</title>`,
    body: `<div><h1>${TITLE}</h1><div>2024年09月14日09:12 | 来源：<a href="x">新闻网－经济日报</a></div><div>${PARAGRAPHS}<div>(责编：罗一、王二)</div><div>分享让更多人看到</div></div></div>`,
    credits: '2024-09-14\u3000来源：经济日报',
  },
  'a site of an authority, whose window has its own name': {
    head: '<title>政府网</title>',
    body: `<div><h2>${TITLE}</h2><p>发布日期：2023-10-26 \u3000信息来源：市财政局\u3000浏览次数：<span>1024</span> 次\u3000字体：[ 大 中 小 ]</p><div class="TRS_Editor">${PARAGRAPHS}</div><p>【打印本页】【关闭窗口】</p><p>上一篇：<a>我市召开经济会</a></p></div>`,
    credits: '2023-10-26\u3000来源：市财政局',
  },
  'an article with a pointer to another in its middle, and linked data': {
    head: `<title>快讯_新闻客户端</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2025-05-06T10:00:00+08:00","author":{"name":"钱进"},"publisher":{"name":"海港日报"}}</script>`,
    body: `<main><h1>${TITLE}</h1><p>钱进 2025-05-06 10:00 发表于浙江</p><p>${FIRST}</p><p><strong>延伸阅读：</strong><a href="u">去年旅游收入居首</a></p><p>${SECOND}</p><p>点赞 收藏 转发</p></main>`,
    credits: '2025-05-06\u3000来源：海港日报\u3000作者：钱进',
  },
  'an article that goes on on other pages': {
    head: `<title>${TITLE}_南山新闻网</title>`,
    body: `<div><h1>${TITLE}</h1><div>2022年04月21日 14:05:33\u3000来源：南山新闻网</div>${PARAGRAPHS}<p>[1] [2] 下一页</p></div>`,
    credits: '2022-04-21\u3000来源：南山新闻网',
  },
};

describe('a saved page of a Chinese news site', () => {
  it.each(Object.entries(SITES))('is %s: only the article remains', (_name, { head, body, encoding, credits }) => {
    const markup = `<html><head>${encoding === undefined ? '<meta charset="utf-8">' : ''}${head}</head><body>${NAVIGATION}${body}${FOOT}</body></html>`;
    const { text } = readHtmlPage('1.html', iconv.encode(markup, encoding ?? 'utf-8'));
    expect(text.split('\n\n').map((block) => block.trim())).toEqual([TITLE, credits, FIRST, SECOND]);
  });

  it('keeps the rows of a table of figures', () => {
    const rows = [
      ['指标', '总额（亿元）', '同比（%）'],
      ['进出口', '1234.5', '5.6'],
    ];
    const table = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const body = `<article><h1>${TITLE}</h1><div>时间：2025年04月18日 来源：省统计局</div>${PARAGRAPHS}<table>${table}</table></article>`;
    const markup = `<html><head><title>${TITLE}</title></head><body>${NAVIGATION}${body}${FOOT}</body></html>`;
    const { text } = readHtmlPage('1.html', new TextEncoder().encode(markup));
    for (const cells of rows) expect(text).toContain(cells.join('\t'));
    expect(text).toContain('2025-04-18\u3000来源：省统计局');
  });
});
