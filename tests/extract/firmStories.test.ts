import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../src/model/pageFacts.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

function readFacts(text: string): PageFacts {
  const page = readPage('story.txt', new TextEncoder().encode(text));
  return extractFacts(page, { publication: { name: '云州日报', date: '2025-04-20' } });
}

/** Reads a story and prints whom each figure is about and what it measures. */
function read(text: string): string[] {
  const { statistics } = readFacts(text);
  return statistics.map(({ subject, indicator, value, unit }) => `${subject.name} ${indicator} ${value}${unit}`);
}

describe('stories of firms', () => {
  it('give what an item of a list says to the thing that it begins with', () => {
    const items = [
      '1.滨江大数据中心。建设单位：杭州云谷科技有限公司。总投资42亿元，已完成投资19亿元。',
      '2.临安区50万千瓦风储项目。总投资31.5亿元。',
      '3.淳安至建德光缆扩容。总投资0.9亿元。',
    ];
    expect(read(`重点项目推进情况\n杭州市通报重点项目推进情况。\n一、算力\n${items.join('\n')}`)).toEqual([
      '滨江大数据中心 总投资 42亿元',
      '滨江大数据中心 完成投资 19亿元',
      '临安区50万千瓦风储项目 装机容量 50万千瓦',
      '临安区50万千瓦风储项目 总投资 31.5亿元',
      '淳安至建德光缆扩容 总投资 0.9亿元',
    ]);
  });

  it('give the fields of a form to the thing above them, and none to a line that only looks like one', () => {
    const first = '一、余杭区：滨江大数据中心\n投资方：杭州云谷科技有限公司\n总投资：8亿元，其中设备投资3亿元\n';
    const second = '二、临安区：天目抽水蓄能电站\n建设规模：装机容量120万千瓦\n总投资：79.4亿元\n';
    expect(
      read(`杭州市项目签约清单\n4月18日，杭州市签约2个项目。\n\n${first}\n${second}\n杭州市表示：年内全部开工。`),
    ).toEqual([
      '杭州市 签约项目数 2个',
      '滨江大数据中心 总投资 8亿元',
      '滨江大数据中心 设备投资 3亿元',
      '天目抽水蓄能电站 装机容量 120万千瓦',
      '天目抽水蓄能电站 总投资 79.4亿元',
    ]);
  });

  it('attribute what analysts expect to the firm that they look at', () => {
    expect(
      read(
        '云谷半导体去年净利增四成\n云谷半导体（688412）昨晚披露年报，公司2024年实现营业收入38亿元。\n华岳证券分析师林思远认为，预计公司2025年营业收入为49亿元。净利润为8亿元。',
      ),
    ).toEqual(['云谷半导体 营业收入 38亿元', '云谷半导体 营业收入 49亿元', '云谷半导体 净利润 8亿元']);
  });

  it('name a group by everyday words, and a firm after 从 and 由', () => {
    expect(
      read(
        '云原能源集团利润突破50亿元\n记者从云原能源集团2025年工作会议上获悉，2024年，集团实现利润52亿元。\n项目由远澜新能源股份有限公司投资建设，公司2024年营业收入30亿元。',
      ),
    ).toEqual(['云原能源集团 利润 52亿元', '远澜新能源股份有限公司 营业收入 30亿元']);
  });

  it('name a platform right after its kind', () => {
    expect(
      read(
        '果帮手订单增三成\n生鲜电商平台果帮手日前发布数据。一季度，果帮手订单量1.4亿单。\n公司营收20亿元。截至3月31日，果帮手拥有前置仓1260个。',
      ),
    ).toEqual(['果帮手 订单量 1.4亿单', '果帮手 营收 20亿元', '果帮手 前置仓数 1260个']);
  });

  it('read 我们 in the words of a bank’s customer as the customer, and 该行 as the bank', () => {
    expect(
      read(
        '台州银行：金融活水润泽企业\n截至6月末，台州银行贷款余额386亿元。\n浙江三友阀门有限公司流动资金吃紧。台州银行玉环支行为其发放贷款800万元。“有了这笔钱，我们添置了12台机床。”公司负责人林海说。\n该行不良贷款率0.43%。',
      ).filter((line) => !line.includes('800万元')),
    ).toEqual(['台州银行 贷款余额 386亿元', '浙江三友阀门有限公司 添置机床台数 12台', '台州银行 不良贷款率 0.43%']);
  });

  it('are about the firm of a group that does something, and name its measure in full', () => {
    expect(
      read(
        '云原能源集团利润突破50亿元\n2024年，云原能源集团实现利润52亿元。集团所属华峪煤业公司实现利润11亿元。\n集团现有在岗职工4.3万人。',
      ),
    ).toEqual(['云原能源集团 利润 52亿元', '华峪煤业公司 利润 11亿元', '云原能源集团 在岗职工人数 4.3万人']);
    expect(read('盐田国际集装箱码头有限公司去年完成吞吐量1530万标准箱。')).toEqual([
      '盐田国际集装箱码头有限公司 吞吐量 1530万标准箱',
    ]);
  });

  it('recognize a firm by its first word and 公司, and read 公司 after a speaker as the speaker’s firm', () => {
    expect(
      read(
        '老厂房里长出新动能\n十堰市张湾区的东裕汽车部件公司一派繁忙。去年，东裕公司销售收入4.6亿元。\n弘立弹簧公司董事长周波表示，公司去年产值2.3亿元。',
      ),
    ).toEqual(['东裕汽车部件公司 销售收入 4.6亿元', '弘立弹簧公司 产值 2.3亿元']);
    expect(read('四川省机场集团去年营业收入50亿元。四川航空董事长李海鹰表示，公司去年营业收入30亿元。')).toEqual([
      '四川省机场集团 营业收入 50亿元',
      '四川航空 营业收入 30亿元',
    ]);
  });

  it('keep apart a firm and its supplier, and what a firm makes from firms', () => {
    const story =
      '今年上半年，九华装备集团订单额86亿元。截至6月底，公司盾构机订单1800台。公司盾构机出厂1650台。公司盾构机远销海外。\n郑州金轮液压公司去年为九华装备供货4300万元。公司总经理高峰介绍，公司去年销售额9000万元。\n九华装备去年利润6亿元。';
    expect(read(story).filter((line) => /订单额|销售额|利润/u.test(line))).toEqual([
      '九华装备集团 订单额 86亿元',
      '郑州金轮液压公司 销售额 9000万元',
      '九华装备集团 利润 6亿元',
    ]);
    expect(read(story).some((line) => line.startsWith('盾构机'))).toBe(false);
  });

  it('give to a work what is said about it right after who builds it', () => {
    expect(
      read('2024年，杭州云谷科技有限公司将在宁波市建设钠离子电池中试线，计划投资3.2亿元，年产能2吉瓦时。').map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(['钠离子电池中试线', '钠离子电池中试线']);
    expect(read('杭州云谷科技有限公司在本溪市投资建设的衍水铁矿，探明储量12.7亿吨。')).toEqual([
      '衍水铁矿 探明储量 12.7亿吨',
    ]);
    expect(read('2024年，杭州云谷科技有限公司投资6.8亿元实施湘湖改扩建工程，亏损5000万元。')).toEqual([
      '湘湖改扩建工程 投资 6.8亿元',
      '杭州云谷科技有限公司 亏损 5000万元',
    ]);
  });

  it('take 企业 for the firm of the story, in a story that names one again and again', () => {
    const story =
      '河北织梦家纺有限公司复工，织梦家纺的订单回来了。去年，织梦家纺营业收入2亿元。4月，高阳县农村信用联社向织梦家纺发放贷款1200万元；前10个月，企业减免税费267万元。';
    expect(read(story).at(-1)).toBe('河北织梦家纺有限公司 减免税费 267万元');
  });

  it('name a work without its owner too, and return to the firm after its holders', () => {
    const work = '10月16日，杭州云谷科技有限公司年产30万吨氨基酸项目投产。';
    const page = readPage('story.txt', new TextEncoder().encode(work));
    const { projects } = extractFacts(page, { publication: { name: '云州日报', date: '2025-10-17' } });
    expect(projects[0]?.aliases).toEqual(['年产30万吨氨基酸项目']);
    expect(
      read('云谷磷化集团有限公司是贵州省的企业。贵州省国有资产经营有限责任公司持股28%，拥有磷矿储量8.3亿吨。').at(-1),
    ).not.toMatch(/^云谷磷化/u);
    expect(
      read('云谷磷化集团有限公司由省国资委持股71%，黔晟资产经营有限责任公司持股28%，拥有磷矿储量8.3亿吨。').at(-1),
    ).toMatch(/^云谷磷化集团有限公司 /u);
  });

  it('tell stations and ports of entry from the places that they are named after', () => {
    expect(
      read('2024年，中卫南站、吴忠站分别发送旅客11.7万人次、9.4万人次。').map((line) => line.split(' ')[0]),
    ).toEqual(['中卫南站', '吴忠站']);
    expect(read('中老铁路开通三年。2024年，磨憨铁路口岸日均验放列车19列。').at(-1)).toMatch(/^磨憨铁路口岸 /u);
    expect(read('4月11日至17日，247家钢厂日均铁水产量236.9万吨。')).toEqual(['247家钢厂 日均铁水产量 236.9万吨']);
  });
});

describe('what offices say', () => {
  it('is about their place, if they are of the bank of banks or count what others do', () => {
    const outlook =
      '陕西省金融运行平稳\n2024年，陕西省贷款余额6万亿元。中国人民银行西安分行行长程立峰表示，力争2025年普惠小微贷款增长25%。';
    expect(read(outlook).at(-1)).toMatch(/^陕西省 普惠小微贷款/u);
    expect(read('浙江省统计局4月18日发表外贸数字。今年一季度出口额32亿元。')).toEqual(['浙江省 出口额 32亿元']);
  });

  it('is about the office that a department belongs to, if it says 该局', () => {
    expect(read('汉中市税务局纳税服务科科长刁卫东介绍，今年前两个月，该局办理退税3.2亿元。').at(-1)).toMatch(
      /^汉中市税务局 /u,
    );
  });

  it('is not about a currency, but for its rate', () => {
    expect(read('人民币汇率稳定\n4月18日，人民币对美元汇率稳定。2024年，货物贸易顺差8500亿美元。').at(-1)).toBe(
      '中国 货物贸易顺差 8500亿美元',
    );
  });

  it('is about the place that it names before 最高, as before any measure', () => {
    expect(
      read('山东电网安全度夏\n2024年8月，山东省用电量增长。国网山东省电力公司预计，全省最高用电负荷1.25亿千瓦。').at(
        -1,
      ),
    ).toBe('山东省 最高用电负荷 1.25亿千瓦');
  });

  it('finds the firms of a digest of announcements by its items', () => {
    const digest =
      '晚间公告速览\n\n松江半导：2025年前三季度净亏损2.45亿元。\n赛科光元：累计回购股份1265万股。\n祁连牧场：控股股东拟增持公司股份。\n注：数据取自公告。';
    const { organizations, statistics } = readFacts(digest);
    expect(organizations.map(({ name }) => name)).toEqual(['松江半导', '赛科光元', '祁连牧场']);
    expect(statistics.map(({ subject, attributedTo }) => [subject.name, ...attributedTo])).toEqual([
      ['松江半导', '松江半导'],
      ['赛科光元', '赛科光元'],
    ]);
  });

  it('takes a broker for who expects something, not for whom it is about', () => {
    const rated =
      '对于通达速运，海岳证券预计其2024年、2025年归母净利润分别为51.3亿元和60.8亿元。通达速运三季报显示，公司完成业务量193.6亿件。';
    expect(
      readFacts(rated).statistics.map(({ subject, indicator, attributedTo }) => [
        subject.name,
        indicator,
        ...attributedTo,
      ]),
    ).toEqual([
      ['通达速运', '归母净利润', '海岳证券'],
      ['通达速运', '归母净利润', '海岳证券'],
      ['通达速运', '业务量', '通达速运'],
    ]);
  });

  it('does not end the name of a firm in the kind of its works', () => {
    expect(
      readFacts('——晋江踏浪鞋业智能工厂见闻\n\n福建踏浪鞋业有限公司成立于2003年。').organizations.map(
        ({ name }) => name,
      ),
    ).toEqual(['福建踏浪鞋业有限公司']);
  });
});
