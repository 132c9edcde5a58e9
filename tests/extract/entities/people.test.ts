import { describe, expect, it } from 'vitest';
import { extractEntities } from '../../../src/extract/extractEntities.ts';
import { makeArticle } from './madeUpArticle.ts';

const read = (text: string): string[] =>
  extractEntities(makeArticle(text)).people.map(
    ({ name, roles }) =>
      `${name}: ${roles.map(({ title, organization }) => `${title}@${organization ?? '-'}`).join(', ')}`,
  );

describe('people', () => {
  it('keeps a former post apart from current ones', () => {
    const roles = (text: string) => extractEntities(makeArticle(text)).people.flatMap((person) => person.roles);
    const former = { organization: expect.anything() as unknown, former: true };
    expect(roles('绍兴市商务局原局长陈慕白说，出口增长。')).toEqual([{ title: '局长', ...former }]);
    expect(roles('原绍兴市商务局局长陈慕白说，出口增长。')).toEqual([{ title: '局长', ...former }]);
    expect(roles('时任绍兴市商务局局长陈慕白说，出口增长。')).toEqual([{ title: '局长', ...former }]);
    expect(roles('日前，绍兴市商务局局长陈慕白说，出口增长。')).toEqual([
      { title: '局长', organization: '绍兴市商务局' },
    ]);
    expect(roles('绍兴市商务局副局长（时任诸暨市统计局局长）陈慕白说，出口增长。')).toEqual([
      { title: '副局长', organization: '绍兴市商务局' },
      { title: '局长', organization: '诸暨市统计局', former: true },
    ]);
  });

  it('reads a name of two parts before a verb, and the first part alone for the same person', () => {
    expect(read('戈壁上，巴特尔·额尔敦骑着摩托跟在后头。“以前没人养。”巴特尔说。')).toEqual(['巴特尔·额尔敦: ']);
  });

  it('reads dotted names whole, whatever words their letters make', () => {
    expect(read('丰禾县副县长叶尔江·哈布都拉介绍，产量增长。')).toEqual(['叶尔江·哈布都拉: 副县长@-']);
    expect(read('“水费便宜了。”青岭村村民法图·萨尔说。')).toEqual(['法图·萨尔: 村民@-']);
  });

  it('gives workers the firm of the story, teachers the school and heads of societies the society', () => {
    expect(read('值班员贾红每隔两小时巡一圈井。丰禾油田有限责任公司产量增长。')).toEqual([
      '贾红: 值班员@丰禾油田有限责任公司',
    ]);
    expect(read('丰禾有限公司投产。精磨班班长栾素梅说，产量增长。')).toEqual(['栾素梅: 精磨班班长@丰禾有限公司']);
    expect(read('云谷种植专业合作社投产。理事长祁永花说，社员增加。')).toEqual(['祁永花: 理事长@云谷种植专业合作社']);
    expect(read('海宁市第二中学开学。教师田秀芝说，学生增加。')).toEqual(['田秀芝: 教师@海宁市第二中学']);
  });

  it('gives the head of a shop the shop that has a name, and leaves the kind of shop out of the post', () => {
    expect(read('老湘福珠宝店店长文思思说，金价上涨。')).toEqual(['文思思: 店长@老湘福珠宝店']);
    expect(read('河边的民宿老板谢红霞说，客人多了。')).toEqual(['谢红霞: 民宿老板@-']);
    expect(read('勉县面皮店店主贾翠萍说，税费少了。')).toEqual(['贾翠萍: 店主@-']);
  });

  it('reads 公司 as the firm that a text is about, not as one that it names once', () => {
    const about = '杭州云谷装备股份有限公司上市。云谷装备营收增长，云谷装备净利润也增长。';
    expect(read(`${about}东江证券股份有限公司为其保荐。公司总经理顾渊说，订单增加。`)).toEqual([
      '顾渊: 总经理@杭州云谷装备股份有限公司',
    ]);
    expect(read('丰禾有限公司投产。海宁毛纺有限公司扩产。公司总经理顾渊说，订单增加。')).toEqual([
      '顾渊: 总经理@海宁毛纺有限公司',
    ]);
  });

  it('gives heads of a place no organization unless the text names one', () => {
    expect(read('浙江省省长张一鸣、绍兴市副市长林小满出席。')).toEqual(['张一鸣: 省长@-', '林小满: 副市长@-']);
  });

  it('gives the posts of a list to the body that its first post names', () => {
    expect(read('绍兴市人大常委会主任张一鸣，副主任林小满、罗小恒，秘书长许南参加。')).toEqual([
      '张一鸣: 主任@绍兴市人大常委会',
      '林小满: 副主任@绍兴市人大常委会',
      '罗小恒: 副主任@绍兴市人大常委会',
      '许南: 秘书长@绍兴市人大常委会',
    ]);
  });

  it('finds people without a post by their age, their appointment, their home and what they say', () => {
    const names = (text: string) => extractEntities(makeArticle(text)).people.map(({ name }) => name);
    expect(names('72岁的杨晓兰坐在门口。')).toEqual(['杨晓兰']);
    expect(names('市国资委任命许文南为绍兴丰禾集团有限公司董事长。')).toEqual(['许文南']);
    expect(names('家住岭下村的吴满仓蹲在田边。')).toEqual(['吴满仓']);
    expect(names('罗启光从厂里辞职。罗启光说，他要回乡。')).toEqual(['罗启光']);
    expect(names('技术员小吴抹了把汗。')).toEqual(['小吴']);
    expect(names('意大利客商Marco Bianchi说，品质很好。')).toEqual(['Marco Bianchi']);
    expect(read('网点正补齐人手。苏大年是绍兴市邮政管理局副局长，他很忙。')).toEqual([
      '苏大年: 副局长@绍兴市邮政管理局',
    ]);
  });

  it('mistakes no words of a clause for a name', () => {
    const names = (text: string) => extractEntities(makeArticle(text)).people.map(({ name }) => name);
    expect(names('本公司董事会及全体董事保证本公告内容不存在任何虚假记载。')).toEqual([]);
    expect(names('高新区在转型，高新区也在改革。原子钟在运行，原子钟是仪器。')).toEqual([]);
    expect(names('当归俏了，药农莫慌。区长应邀参加。县长曾多次说明。')).toEqual([]);
  });

  it('reads a name that the tagger splits, and one whose surname is not in the list', () => {
    const names = (text: string) => extractEntities(makeArticle(text)).people.map(({ name }) => name);
    expect(names('丰禾有限公司董事长应国柱说，订单充足。')).toEqual(['应国柱']);
    expect(names('92岁的熬盐人马进财坐在灶前。')).toEqual(['马进财']);
    expect(names('凉山彝族自治州州长阿苏英雄出席。')).toEqual(['阿苏英雄']);
    expect(names('会上，吴萍局长说，今年全市新增停车位1200个。')).toEqual(['吴萍']);
  });

  it('takes title and body from the left', () => {
    expect(read('绍兴市商务局副局长林小满介绍，订单增长。')).toEqual(['林小满: 副局长@绍兴市商务局']);
    expect(read('云禾电器董事长沈一帆说。')).toEqual(['沈一帆: 董事长@云禾电器']);
    expect(read('云禾医疗大中华区总裁沈帆说。')).toEqual(['沈帆: 大中华区总裁@云禾医疗']);
  });

  it('reads several posts of one person', () => {
    expect(read('丰禾农机有限公司董事长兼总裁林小满说。')).toEqual([
      '林小满: 董事长@丰禾农机有限公司, 总裁@丰禾农机有限公司',
    ]);
    expect(read('全国人大代表、合肥市市长罗云说。')).toEqual(['罗云: 全国人大代表@-, 市长@-']);
  });

  it('gives a shared post to everyone in the list', () => {
    expect(read('市领导于小波、陈一鸣出席会议。')).toEqual(['于小波: 市领导@-', '陈一鸣: 市领导@-']);
  });

  it('finds the end of a name by how the sentence continues', () => {
    expect(read('海关总署副署长林军用几个字评价。')).toEqual(['林军: 副署长@海关总署']);
    expect(read('丰禾有限公司总经理许南将再赴非洲。')).toEqual(['许南: 总经理@丰禾有限公司']);
    expect(read('丰禾有限公司总经理罗小恒等参加。')).toEqual(['罗小恒: 总经理@丰禾有限公司']);
  });

  it('reads foreign names, dotted or not', () => {
    expect(read('高盛首席经济学家扬·哈丘斯预计，利率将下降。')).toEqual(['扬·哈丘斯: 首席经济学家@高盛']);
    expect(read('德国联邦统计局局长布兰德说。')).toEqual(['布兰德: 局长@德国联邦统计局']);
  });

  it('finds speakers without a post, and mistakes no common word for a name', () => {
    expect(read('“前景很好。”林小满说，出口会增长。')).toEqual(['林小满: ']);
    expect(read('“前景很好。”农户说。高层表示，方面认为，金融机构指出。')).toEqual([]);
  });

  it('gives 公司总经理 to the firm named before', () => {
    expect(read('走进丰禾农机有限公司，生产正忙。公司总经理林小满表示，订单充足。')).toEqual([
      '林小满: 总经理@丰禾农机有限公司',
    ]);
  });

  it('leaves reporters out', () => {
    expect(extractEntities(makeArticle('“很好。”林小满说。', { reporters: ['林小满'] })).people).toEqual([]);
  });

  it('distinguishes public posts from others', () => {
    const { people } = extractEntities(makeArticle('财政部部长林小满、丰禾有限公司总经理沈一帆出席。'));
    expect(people.map(({ name, official }) => [name, official])).toEqual([
      ['林小满', true],
      ['沈一帆', false],
    ]);
  });

  it('mistakes no conjunction and no verb for a name', () => {
    expect(read('受此影响，商家和消费者信心不足。')).toEqual([]);
    expect(read('两国总统互致贺信。')).toEqual([]);
    expect(read('会议听取了民政部副部长林明作的说明。')).toEqual(['林明: 副部长@民政部']);
  });

  it('gives a post after a name to that name', () => {
    expect(read('普京总统和卢拉总统通电话。')).toEqual(['普京: 总统@-', '卢拉: 总统@-']);
  });

  it('ends a foreign name where the transliteration ends', () => {
    expect(read('总统彼得·帕维尔批评关税政策。')).toEqual(['彼得·帕维尔: 总统@-']);
  });

  it('leaves the places before a post out of it', () => {
    expect(read('安徽怀远县种粮大户张树林说。')).toEqual(['张树林: 种粮大户@-']);
  });
});
