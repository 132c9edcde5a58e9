import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/read/readPage.ts';
import { segmentPage } from '../../src/segment/segmentPage.ts';

function articlesOf(text: string) {
  return segmentPage(readPage('page.txt', Buffer.from(text))).articles.map(({ fact, headline, body }) => ({
    kind: fact.kind,
    headline: headline?.text ?? null,
    kicker: fact.kicker,
    reporters: fact.reporters,
    body: body.text,
  }));
}

const LONG =
  '本报云州7月29日电（记者 林小满）29日傍晚，云州市滨江路的路灯重新亮了。几个孩子在灯下追跑，大人们还在一铲一铲往外清淤泥，街口的早点铺已经开了门，蒸笼上冒着白气。';

describe('lines of one page', () => {
  it('a narrow column among paragraphs of one line each is one article', () => {
    const [, column] = articlesOf(
      [
        '把日子过回来',
        LONG,
        '灯火是怎样接回来的',
        '本报讯（记者 陈一舟）电，是洪水过后最先要',
        '接回来的东西。云州供电局统计，这轮强降雨造',
        '成云州市线路跳闸11条次、线路停运76条，停电',
        '台区1438个，影响用户9.46万户。',
        '从各县市赶来的抢修队员一千二百余人，带着发',
        '电车29台、应急发电机三百四十台，在泥水里扛',
        '杆子。',
        '涓流成海',
        LONG.replace('29日电', '30日电'),
      ].join('\n'),
    );
    expect(column?.headline).toBe('灯火是怎样接回来的');
    expect(column?.body).toBe(
      '电，是洪水过后最先要接回来的东西。云州供电局统计，这轮强降雨造成云州市线路跳闸11条次、线路停运76条，停电台区1438个，影响用户9.46万户。\n从各县市赶来的抢修队员一千二百余人，带着发电车29台、应急发电机三百四十台，在泥水里扛杆子。',
    );
  });

  it.each([
    ['a comma', '海铁联运三年翻一番，\n一个港口与一条铁路', '海铁联运三年翻一番，一个港口与一条铁路'],
    ['a word that wants another', '云州：先把\n路灯亮起来，\n再把日子过回来', '云州：先把路灯亮起来，再把日子过回来'],
  ])('a headline continues after %s at the end of its line', (_, head, whole) => {
    const [article] = articlesOf(`${head}\n\n${LONG}`);
    expect(article?.headline).toBe(whole);
    expect(article?.body).not.toContain('路灯亮起来');
  });

  it.each([
    ['云州：把慢病管在家门口', '一张签约单，牵住七十万人的健康', '一张签约单，牵住七十万人的健康'],
    ['黑茶出山，一担顶两担', '云州：老茶行里的新账本', '黑茶出山，一担顶两担'],
    ['鱼回田 鸭回棚 人回坡', '云州抢种补种忙', '云州抢种补种忙'],
    ['云谷矿业二季度净利降三成', '下调全年产量目标', '云谷矿业二季度净利降三成'],
    ['年转化玉米120万吨', '望奎“粮头食尾”大项目投产', '望奎“粮头食尾”大项目投产'],
  ])('of %s and %s one explains the headline', (first, second, headline) => {
    expect(articlesOf(`${first}\n\n${second}\n\n${LONG}`)[0]?.headline).toBe(headline);
  });

  it('the title of a notice begins with the firm that gives it, below the line with its code', () => {
    const [article] = articlesOf(
      `证券代码：600999 证券简称：云谷智能\n浙江云谷智能股份有限公司\n关于签订重大销售合同的公告\n${LONG}`,
    );
    expect(article?.headline).toBe('浙江云谷智能股份有限公司关于签订重大销售合同的公告');
  });

  it('items that are each signed are articles of their own', () => {
    const items = articlesOf(
      `旺季看人气\n\n${LONG}\n\n简讯\n\n●云州市今年完成楠竹低改1.8万亩，新修竹林道路63公里。（符跃进）\n\n●云州市晚稻机收现场会8日举行，全市晚稻收割过半。（刘兰芝）`,
    ).slice(1);
    expect(items.map(({ headline, reporters }) => [headline, ...reporters])).toEqual([
      [null, '符跃进'],
      [null, '刘兰芝'],
    ]);
  });

  it('a paragraph that begins with a mark is the rest of an interrupted one', () => {
    const [first, second] = articlesOf(
      `撑筏人的冬季课堂\n\n本报讯（记者 陈一舟）天一冷，河上的竹筏歇了。撑筏人上课学急救，学英语。会长介绍，去年冬天参加培训的撑筏人不多，今年一开班就报了六百多人\n\n把日子过回来\n\n${LONG}\n\n，教室坐不下，撑筏人只好分成12个班轮着上。培训结束的撑筏人说，竹筏还是那张竹筏。`,
    );
    expect(first?.body).toContain('报了六百多人，教室坐不下');
    expect(second?.body).not.toContain('教室坐不下');
  });

  it('the path to a page and the links below it are not part of an article', () => {
    const [article, ...others] = articlesOf(
      `首页 / 文旅 / 文博\n\n一座“烧”出来的博物馆\n\n${LONG}\n\n上一篇：早稻长势如何？专家这样看  下一篇：没有了`,
    );
    expect([article?.headline, article?.body.includes('上一篇'), others.length]).toEqual([
      '一座“烧”出来的博物馆',
      false,
      0,
    ]);
  });

  it('a headline below its text finds it after the break in the previous article', () => {
    const articles = articlesOf(
      `一粒种薯走四方\n\n马铃薯脱毒种薯，云州人叫它金蛋蛋。去年，云州县原原种产量达到7.2亿粒，亩均产量从一千五百公斤提高到\n\n当归价格从去年冬天开始一路走高。记者在交易中心看到，当归统货每公斤卖到86元。药农莫慌，岷县引导药农理性种植当归。\n\n当归俏了，药农莫慌\n\n岷县引导理性种植\n\n本报记者 陈一舟\n\n两千一百公斤。种薯走得远，马铃薯脱毒种薯也要吃干榨净。`,
    );
    expect(articles.map(({ headline }) => headline)).toEqual(['一粒种薯走四方', '当归俏了，药农莫慌']);
    expect(articles[0]?.body).toContain('提高到两千一百公斤');
    expect(articles[1]?.reporters).toEqual(['陈一舟']);
  });
});

it('the numbered items of a digest that begin with a place are articles of their own', () => {
  const items = articlesOf(
    [
      '县域农情一览',
      '',
      '1、河北馆陶：黄瓜卖出大棚。一家电商园17日晚直播带货，4小时售出黄瓜4.6万单，退货率不到百分之一，全县有温室两万座。',
      '',
      '2、云南元阳：梯田里插下订单秧。今年签订红米订单3.8万亩，每公斤保底价7元，稻田养鱼面积2.9万亩，预计产鱼一千五百吨。',
    ].join('\n'),
  );
  expect(items.map(({ body }) => body.slice(0, 7))).toEqual(['1、河北馆陶：', '2、云南元阳：']);
});

describe('two columns side by side', () => {
  const left = ['本报云州1月16日电（通讯员 林小满', '陈一舟）凌晨5点，云州口岸的货车已', '排出两公里。木薯淀粉、'];
  const right = ['云州机场1月15日披露，2023年', '保障运输起降2.06万架次，旅客', '吞吐量265万人次。'];
  const rows = left.map((piece, at) => `${piece.padEnd(22, '　')}${right[at] ?? ''}`);

  it('are two articles, each of which continues below', () => {
    const [second, first] = articlesOf(
      [
        `口岸年货俏${'　'.repeat(18)}天上也繁忙`,
        '',
        ...rows,
        '',
        '火龙果都要赶在腊月前进到内地的年货市场。云州口岸的货车一天比一天多，口岸的街面也换了模样，做木薯生意的店家腾出了半间店面。',
        '',
        '其中，货邮吞吐量1.34万吨。机场今年将新开两条货运航线，旅客吞吐量力争再多一成，运输起降也要多些。',
      ].join('\n'),
    );
    expect(first?.headline).toBe('口岸年货俏');
    expect(first?.reporters).toEqual(['林小满', '陈一舟']);
    expect(first?.body).toMatch(/^凌晨5点，云州口岸的货车已排出两公里。木薯淀粉、火龙果都要赶在/u);
    expect(second?.headline).toBe('天上也繁忙');
    expect(second?.body).toContain('旅客吞吐量265万人次。\n其中，货邮吞吐量1.34万吨。');
  });

  it('are one article if the right column is the rest of the left one', () => {
    const [article] = articlesOf(
      [
        '把日子过回来',
        '',
        '29日傍晚，云州市滨江路的路灯重新      停电台区1438个，影响用户9.46万',
        '亮了。几个孩子在灯下追跑，大人们      户。从各县市赶来的抢修队员带着发',
        '还在往外清淤泥。云州供电局统计，      电车29台，在泥水里扛杆子。',
      ].join('\n'),
    );
    expect(article?.body).toBe(
      '29日傍晚，云州市滨江路的路灯重新亮了。几个孩子在灯下追跑，大人们还在往外清淤泥。云州供电局统计，停电台区1438个，影响用户9.46万户。从各县市赶来的抢修队员带着发电车29台，在泥水里扛杆子。',
    );
  });

  it('a table is not a page of two columns', () => {
    const [article] = articlesOf(
      ['价格行情', '', LONG, '', '品种      均价      涨幅', '白菜      1.2元      3%', '萝卜      0.8元      2%'].join(
        '\n',
      ),
    );
    expect(article?.body).toContain('白菜1.2元3%');
  });
});
