import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

function readAll(text: string) {
  return extractFacts(readPage('table.txt', Buffer.from(text))).statistics;
}

function statisticsOf(text: string) {
  return readAll(text).map(({ subject, indicator, value, unit, period, change }) => ({
    subject: subject.name,
    indicator,
    value,
    unit,
    period,
    growth: change === null ? null : (change.direction === 'down' ? -1 : 1) * (change.value ?? 0),
  }));
}

const ROWS = [
  { indicator: '地区生产总值', value: 156.3, unit: '亿元', growth: 6.4 },
  { indicator: '粮食产量', value: 162817, unit: '吨', growth: 1.2 },
  { indicator: '生猪出栏', value: 44383, unit: '头', growth: -3.5 },
].map((row) => ({ subject: '溧阳市', period: '2023', ...row }));

describe('tables without lines', () => {
  it.each([
    [
      'a line each',
      '溧阳市2023年主要指标\n指标 单位 绝对量 同比增长(%)\n地区生产总值 亿元 156.3 6.4\n粮食产量 吨 162817 1.2\n生猪出栏 头 44383 -3.5',
    ],
    [
      'in one line',
      '溧阳市2023年主要指标 指标 单位 绝对量 同比增长(%) 地区生产总值 亿元 156.3 6.4 粮食产量 吨 162817 1.2 生猪出栏 头 44383 -3.5',
    ],
    [
      'a cell each line',
      '溧阳市2023年主要指标\n指标\n单位\n绝对量\n同比增长(%)\n地区生产总值\n亿元\n156.3\n6.4\n粮食产量\n吨\n162817\n1.2\n生猪出栏\n头\n44383\n-3.5',
    ],
    [
      'with units behind the names',
      '溧阳市2023年主要指标\n项目\t绝对量\t比上年增长(%)\n地区生产总值(亿元)\t156.3\t6.4\n粮食产量(吨)\t162,817\t1.2\n生猪出栏(头)\t44383\t-3.5',
    ],
  ])('are read %s', (_, text) => {
    expect(statisticsOf(text)).toEqual(ROWS);
  });

  it('quote their own row, and leave out what the table omits', () => {
    const [first, second] = readAll(
      '溧阳市2023年主要指标\n指标\t绝对量\t比上年增长(%)\n固定资产投资(亿元)\t—\t9.7\n进出口总额(亿元)\t1062.3\t-3.8\n\n会议强调，要再接再厉。',
    );
    expect([first?.value, first?.change?.value, first?.quote]).toEqual([null, 9.7, '固定资产投资(亿元)\t—\t9.7']);
    expect([second?.value, second?.unit, second?.change?.direction]).toEqual([1062.3, '亿元', 'down']);
  });

  it('end where a row no longer fits the header', () => {
    const read = statisticsOf(
      '溧阳市2023年主要指标\n指标 单位 绝对量\n地区生产总值 亿元 156.3\n粮食产量 吨 162817\n溧阳市全年出口额32亿元，增长4.1%。',
    );
    expect(read.map(({ indicator, value, growth }) => [indicator, value, growth])).toContainEqual(['出口额', 32, 4.1]);
    expect(read).toHaveLength(3);
  });
});

describe('tables of other forms', () => {
  const read = (text: string) =>
    readAll(text).map(({ subject, indicator, breakdown, value, unit, period, change }) =>
      [subject.name, indicator, breakdown, value, unit, period, change?.value, change?.unit, change?.direction].join(
        ' ',
      ),
    );

  it('give each time its own figures, and the growth to the later one', () => {
    const announced =
      '金陵电机股份有限公司2023年度业绩快报\n证券代码：600001　证券简称：金陵电机\n本公司董事会保证公告内容真实。\n一、2023年度主要财务数据\n单位：万元\n';
    expect(
      read(
        `${announced}项目 | 本报告期 | 上年同期 | 增减变动幅度（%）\n营业总收入 | 2,486.5 | 2,205.7 | 12.73\n净资产收益率（%） | 6.88 | 8.71 | 减少1.83个百分点`,
      ),
    ).toEqual([
      '金陵电机股份有限公司 营业总收入  2486.5 万元 2023 12.73 % up',
      '金陵电机股份有限公司 营业总收入  2205.7 万元 2022   ',
      '金陵电机股份有限公司 净资产收益率  6.88 % 2023 1.83 个百分点 down',
      '金陵电机股份有限公司 净资产收益率  8.71 % 2022   ',
    ]);
  });

  it('distinguish the month from the months so far', () => {
    const announced = '证券代码：600001　证券简称：金陵汽车\n金陵汽车股份有限公司\n2024年11月产销快报\n';
    expect(
      read(
        `${announced}金陵汽车股份有限公司2024年11月份销售数据如下：\n单位：辆\n产品类别 | 本月销量 | 去年同期 | 本年累计 | 去年累计 | 累计同比增减\n乘用车 | 2,136 | 1,690 | 18,647 | 15,823 | 17.85%\n合计 | 2,957 | 2,594 | 28,179 | 26,288 | 7.19%`,
      ),
    ).toEqual([
      '金陵汽车股份有限公司 销量 乘用车 2136 辆 2024-11   ',
      '金陵汽车股份有限公司 销量 乘用车 1690 辆 2023-11   ',
      '金陵汽车股份有限公司 销量 乘用车 18647 辆 2024-01/2024-11 17.85 % up',
      '金陵汽车股份有限公司 销量 乘用车 15823 辆 2023-01/2023-11   ',
      '金陵汽车股份有限公司 销量  2957 辆 2024-11   ',
      '金陵汽车股份有限公司 销量  2594 辆 2023-11   ',
      '金陵汽车股份有限公司 销量  28179 辆 2024-01/2024-11 7.19 % up',
      '金陵汽车股份有限公司 销量  26288 辆 2023-01/2023-11   ',
    ]);
  });

  const NEWS = '菜价稳中有降\n2024年3月5日\n本报讯（记者 王红）叶菜供应充足，价格有所回落，市民可以放心购买。\n';

  it.each([
    [
      'prices with arrows',
      '3月4日杭州市农副产品零售均价\n品名　　均价（元/500克）　　较上周\n上海青　　3.20　　↓8.6%\n五花肉　　15.50　　持平',
      [
        '杭州市 零售均价 上海青 3.2 元/500克 2024-03-04 8.6 % down',
        '杭州市 零售均价 五花肉 15.5 元/500克 2024-03-04   flat',
      ],
    ],
    [
      'thousands set apart, a fall in money',
      '3月4日杭州市原料均价\n品　种　　价格(元/吨)　　比上周\n棉花　　12 860　　+120\n涤纶短纤　　7 150　　-50',
      [
        '杭州市 均价 棉花 12860 元/吨 2024-03-04 120 元/吨 up',
        '杭州市 均价 涤纶短纤 7150 元/吨 2024-03-04 50 元/吨 down',
      ],
    ],
    [
      'places as rows, growth rates in the title',
      '2024年1—2月浙江省部分城市主要指标同比增速（%）\n地区　规上工业增加值　固定资产投资\n杭州市　7.6　-5.5\n宁波市　8.3　10.4',
      [
        '杭州市 规上工业增加值    2024-01/2024-02 7.6 % up',
        '杭州市 固定资产投资    2024-01/2024-02 5.5 % down',
        '宁波市 规上工业增加值    2024-01/2024-02 8.3 % up',
        '宁波市 固定资产投资    2024-01/2024-02 10.4 % up',
      ],
    ],
    [
      'a column that no list knows, beside one of remarks',
      '3月4日杭州市钢材成交情况\n品种　规格　成交　较上日\n螺纹钢　20mm　4160　+0.7%\n中厚板　18mm　4250　-1.2%',
      ['杭州市 成交 螺纹钢 4160  2024-03-04 0.7 % up', '杭州市 成交 中厚板 4250  2024-03-04 1.2 % down'],
    ],
    [
      'an index',
      '2024年2月部分城市新建商品住宅销售价格指数\n城　市　环比（上月=100）　同比（上年同月=100）\n杭　州　99.5　96.7\n宁　波　99.4　95.1',
      [
        '杭州市 销售价格环比指数 新建商品住宅 99.5  2024-02   ',
        '杭州市 销售价格同比指数 新建商品住宅 96.7  2024-02   ',
        '宁波市 销售价格环比指数 新建商品住宅 99.4  2024-02   ',
        '宁波市 销售价格同比指数 新建商品住宅 95.1  2024-02   ',
      ],
    ],
  ])('are read: %s', (_, table, expected) => {
    expect(read(NEWS + table)).toEqual(expected);
  });

  it('name the body below or above them as their source', () => {
    const table = '品种　价格（元/升）\n92号汽油　8.07\n0号柴油　7.71';
    const sources = (text: string) => readAll(NEWS + text).map(({ attributedTo }) => attributedTo.join());
    expect(sources(`附表 杭州市成品油价格\n${table}\n数据来源：国家发展和改革委员会`)).toEqual(
      Array.from({ length: 2 }, () => '国家发展和改革委员会'),
    );
    expect(sources(`附表 杭州市成品油价格\n${table}`)).toEqual(['', '']);
  });

  it('in a firm’s news are its own, and those of a notice are named by its headline', () => {
    const report = '杭州云谷科技股份有限公司发布2024年年度报告。报告期内，公司实现营业收入18.7亿元，增长9.6%。';
    const rows = '单位：万元\n产品 营业收入 同比增减（%）\n阻燃剂 71,408.55 4.12\n中间体 39,870.63 -8.90';
    const news = readAll(`云谷科技营收增长\n2025年4月3日\n${report}\n${rows}`);
    expect(news.map(({ attributedTo }) => attributedTo.join())).toEqual(
      Array.from({ length: 3 }, () => '杭州云谷科技股份有限公司'),
    );
    const head = '云谷汽车控股有限公司\n（股份代号：9871）\n自愿公告\n2025年6月汽车销量\n';
    const body =
      '云谷汽车控股有限公司董事会宣布，本集团2025年6月的汽车销量如下：\n单位：辆\n类别 | 6月 | 去年同月 | 同比（%）\n';
    const notice = readAll(
      `${head}${body}乘用车 | 21,406 | 15,280 | 40.09\n商用车 | 2,117 | 1,965 | 7.74\n合计 | 23,523 | 17,245 | 36.4`,
    );
    expect(notice.map((each) => [each.indicator, each.breakdown, each.period, each.attributedTo.join()])).toEqual(
      ['乘用车', '商用车', null].flatMap((kind) =>
        ['2025-06', '2024-06'].map((month) => ['汽车销量', kind, month, '云谷汽车控股有限公司']),
      ),
    );
  });

  it('in a firm’s own report are about the firm, also in Markdown', () => {
    const report = '# 杭州云谷银行股份有限公司2024年年度报告摘要\n\n2025年3月28日\n\n## 主要会计数据\n\n';
    const table = '| 项目 | 2024年 | 2023年 |\n| --- | ---: | ---: |\n| 营业收入（万元） | 812,300.50 | 790,120.10 |';
    const rows = `${table}\n| 不良贷款率 | 1.21% | 1.30% |\n\n报告期内，本行新增贷款120亿元。`;
    const read = readAll(report + rows);
    expect(read.map(({ subject, indicator, value, period }) => [subject.name, indicator, value, period])).toEqual(
      [
        ['新增贷款', 120, '2024'],
        ['营业收入', 812300.5, '2024'],
        ['营业收入', 790120.1, '2023'],
        ['不良贷款率', 1.21, '2024'],
        ['不良贷款率', 1.3, '2023'],
      ].map((each) => ['杭州云谷银行股份有限公司', ...each]),
    );
  });

  it('with two columns of words tell rows of one name apart, and keep the spaces in a name together', () => {
    const places = '附表 2024年各区增加值（亿元）\n地区 | 行业 | 增加值 | 增速（%）\n';
    const rows = '松江区 | 工业 | 812.3 | 4.1\n松江区 | 建筑业 | 61.5 | -2.0\n嘉定区 | 工业 | 1,203.4 | 3.3';
    const two = readAll(`上海各区经济平稳\n2025年3月5日\n上海各区经济平稳增长。\n${places}${rows}`);
    expect(two.map(({ subject, breakdown, value }) => [subject.name, breakdown, value])).toEqual([
      ['松江区', '工业', 812.3],
      ['松江区', '建筑业', 61.5],
      ['嘉定区', '工业', 1203.4],
    ]);
    const goods =
      '产品名称\t计量单位\t产\u3000量\t比上年±%\n原\u3000煤\t万吨\t28350.6\t7.0\n兰\u3000炭\t万吨\t2391.7\t-8.3';
    const spaced = readAll(`${NEWS}\n表1 2021年主要产品产量\n\n${goods}`);
    expect(spaced.map(({ breakdown, value, unit }) => [breakdown, value, unit])).toEqual([
      ['原煤', 28350.6, '万吨'],
      ['兰炭', 2391.7, '万吨'],
    ]);
  });

  it('in a frame of lines are read, and so are full-width digits', () => {
    const frame = (left: string, middle: string, right: string): string =>
      `  ${left}────────${middle}─────${middle}─────${right}`;
    const head = '  │ 项 目 │ 2022年 │ 2021年 │';
    const rows = '  │ 土地流转收入 │ １３６．４ │ １０８．９ │\n  │ 物业收入 │  ７２．０ │  ６４．５ │';
    const table = [frame('┌', '┬', '┐'), head, frame('├', '┼', '┤'), rows, frame('└', '┴', '┘')];
    const read = readAll(`${NEWS}\n2022年村集体收入表（单位：万元）\n${table.join('\n')}`);
    expect(read.map(({ indicator, value, unit, period }) => [indicator, value, unit, period])).toEqual([
      ['土地流转收入', 136.4, '万元', '2022'],
      ['土地流转收入', 108.9, '万元', '2021'],
      ['物业收入', 72, '万元', '2022'],
      ['物业收入', 64.5, '万元', '2021'],
    ]);
  });

  it('of a quarter’s report know the ends of this quarter and of the one before, and no time for the next', () => {
    const report =
      '云谷财产保险股份有限公司\n偿付能力季度报告摘要（2024年第2季度）\n\n披露日期：2024年7月30日\n\n一、主要指标\n';
    const head = '| 指标名称 | 本季度末 | 上季度末 | 下季度末预测 |\n| --- | ---: | ---: | ---: |\n';
    const rows = '| 认可资产（万元） | 5,234 | 5,112 | 5,301 |\n| 综合偿付能力充足率 | 204.77% | 213.60% | 199.20% |';
    const read = readAll(`${report}${head}${rows}\n\n本季度，公司实现保险业务收入9,621万元。`);
    expect(read.map(({ subject, indicator, period }) => `${subject.name} ${indicator} ${period ?? '–'}`)).toEqual(
      [
        '保险业务收入 2024-Q2',
        ...['认可资产', '综合偿付能力充足率'].flatMap((measure) =>
          ['2024-06-30', '2024-03-31', '–'].map((day) => `${measure} ${day}`),
        ),
      ].map((each) => `云谷财产保险股份有限公司 ${each}`),
    );
  });

  it('between tabs need no known word above the names, and are of a half year if the notice is', () => {
    const notice = '云谷化工股份有限公司关于2025年半年度主要经营数据的公告\n证券代码：603597\n';
    const own = '云谷化工股份有限公司现将2025年半年度主要经营数据披露如下：\n一、主要产品的价格变动情况\n';
    const rows = '环氧丙烷\t7,429.75\t8,011.30\t-7.26\n聚醚多元醇\t8,175.48\t8,296.17\t-1.45';
    const head = '主要产品\t2025年半年度平均售价（元/吨）\t2024年半年度平均售价（元/吨）\t变动比率（%）\n';
    const read = readAll(notice + own + head + rows);
    expect(read.map(({ indicator, breakdown, value, period }) => [indicator, breakdown, value, period])).toEqual([
      ['平均售价', '环氧丙烷', 7429.75, '2025-H1'],
      ['平均售价', '环氧丙烷', 8011.3, '2024-H1'],
      ['平均售价', '聚醚多元醇', 8175.48, '2025-H1'],
      ['平均售价', '聚醚多元醇', 8296.17, '2024-H1'],
    ]);
  });

  it('say no more than they show', () => {
    const changes = (text: string) =>
      readAll(NEWS + text).map(({ indicator, value, unit, change }) =>
        [indicator, value, unit, change?.value, change?.unit].join(' '),
      );
    // A ratio and a count are not money; a difference is in the unit of its level, if the table shows it.
    expect(
      changes('单位：万元\n项目 2023年 2022年 增减\n营业收入 150 120 30\n资产负债率 40.5 41.5 -1\n员工人数 20 30 -10'),
    ).toEqual([
      '营业收入 150 万元 30 万元',
      '营业收入 120 万元  ',
      '资产负债率 40.5 % 1 个百分点',
      '资产负债率 41.5 %  ',
      '员工人数 20 人 10 人',
      '员工人数 30 人  ',
    ]);
    expect(changes('品种 库存（吨） 变化\n螺纹钢 480 -3\n中厚板 250 2')).toEqual(['库存 480 吨  ', '库存 250 吨  ']);
    // What is not a unit is not used as one.
    expect(changes('溧阳市主要指标（快报）\n指标 2023年 增长（%）\n总量指数 156.3 6.4\n活跃指数 162.8 1.2')).toEqual([
      '总量指数 156.3  6.4 %',
      '活跃指数 162.8  1.2 %',
    ]);
  });

  it('keep apart from each other, and each row on its line', () => {
    const about = '宁波市春播顺利\n2024年3月5日\n本报讯（记者 王红）宁波市春播顺利，农户抢抓农时，田间一派繁忙景象。\n';
    const two =
      '部分地区产量\n地区 产量（吨） 增长（%）\n杭州市 120 3.2\n温州市 130 4.2\n作物 产量（吨） 增长（%）\n小麦 3000 1.2\n玉米 2000 1.1';
    expect(readAll(about + two).map(({ subject, breakdown }) => [subject.name, breakdown])).toEqual([
      ['杭州市', null],
      ['温州市', null],
      ['宁波市', '小麦'],
      ['宁波市', '玉米'],
    ]);
    const ragged = '排名|地区|产量（吨）|面积（亩）\n1|宁波市|830|8.3\n2|杭州市|760|\n3|温州市|930|9.3';
    expect(readAll(NEWS + ragged).filter(({ value }) => value === 3)).toEqual([]);
    expect(read(`${NEWS}品种 价格（元） 品种 价格（元）\n青菜 3.2 猪肉 30\n菠菜 4.2 牛肉 60`)).toEqual([]);
  });

  it('of goals give targets', () => {
    const goals = readAll(`${NEWS}杭州市2025年主要预期目标\n指标 单位 2025年\n地区生产总值 亿元 166\n粮食产量 吨 3000`);
    expect(goals.map(({ status }) => status)).not.toContain('actual');
    const budget = '杭州市2023年一般公共预算收入\n指标 单位 绝对量\n税收收入 亿元 166\n非税收入 亿元 30';
    expect(readAll(NEWS + budget).map(({ status }) => status)).toEqual(['actual', 'actual']);
  });

  it.each(['区县', '旗县（市、区）', '各市州', '区（市）县'])('name places under %s', (head) => {
    const places = readAll(`${NEWS}2023年粮食产量（吨）\n${head} 粮食产量 增速（%）\n余杭区 812 4.1\n建德市 613 -2.0`);
    expect(places.map(({ subject, value }) => [subject.name, value])).toEqual([
      ['余杭区', 812],
      ['建德市', 613],
    ]);
  });

  it('are left alone if nobody can say what their figures are', () => {
    expect(read(`${NEWS}品种 涨跌\n棉花 +120\n玉米 -3`)).toEqual([]);
    expect(read(`${NEWS}序号 姓名 电话\n1 王红 57001122\n2 李明 57001123`)).toEqual([]);
  });
});
