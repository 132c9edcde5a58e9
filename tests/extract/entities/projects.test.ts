import { describe, expect, it } from 'vitest';
import { extractEntities } from '../../../src/extract/extractEntities.ts';
import { makeArticle } from './madeUpArticle.ts';

const read = (text: string): string[] => extractEntities(makeArticle(text)).projects.map(({ name }) => name);

describe('projects', () => {
  it('reads programmes in quotes with what they are', () => {
    expect(read('泉州启动“百企千品出海”国际市场开拓行动。')).toEqual(['“百企千品出海”国际市场开拓行动']);
  });

  it('reads what is launched, and the titles of plans', () => {
    expect(read('各地实施企业质量攀升行动。')).toEqual(['企业质量攀升行动']);
    expect(read('印发《云州市现代物流发展行动方案》。')).toEqual(['云州市现代物流发展行动方案']);
  });

  it('reads what a firm owns, and the place before a name in marks', () => {
    expect(read('武汉云谷轻材股份有限公司的电池壳体项目破土动工。')).toEqual(['电池壳体项目']);
    expect(read('浙江海宁“风光储”一体化基地并网。')).toEqual(['浙江海宁“风光储”一体化基地']);
  });

  it('mistakes no clause for a programme', () => {
    expect(read('“太行山”以实际行动践行绿色发展理念。')).toEqual([]);
    expect(read('自动生产线变成智慧生产线。')).toEqual([]);
  });

  it('reads what a firm builds, air routes, plants and events with which projects begin', () => {
    expect(read('湖南丰禾农机有限公司二期工程投产。')).toEqual(['湖南丰禾农机有限公司二期工程']);
    expect(read('今年将续开北海至曼谷货运航线。')).toEqual(['北海至曼谷货运航线']);
    expect(read('记者从青岭抽水蓄能电站了解到，大坝封顶。')).toEqual(['青岭抽水蓄能电站']);
    expect(read('昨日，襄阳市2023年二季度重大项目集中开工仪式举行。')).toEqual(['襄阳市2023年二季度重大项目集中开工']);
    expect(read('印发《青岭古街保护管理办法》。')).toEqual(['青岭古街保护管理办法']);
  });

  it('reads works by where they are, what they cost and what they make', () => {
    expect(read('公司位于丰禾市青岭镇的第二座智能工厂已于8月封顶。')).toEqual(['第二座智能工厂']);
    expect(read('总投资3.6亿元的茉莉花融合园动工。')).toEqual(['茉莉花融合园']);
    expect(read('镇里筹资2600万元新建污水处理厂，增设车位。')).toEqual(['污水处理厂']);
    expect(read('新建成的国际货运停车场占地11万平方米。')).toEqual(['国际货运停车场']);
    expect(read('公司计划建设年产5000台的散件组装厂，总投资2800万美元。')).toEqual(['年产5000台的散件组装厂']);
    expect(read('公司中标几内亚一座装机容量30万千瓦的水电站项目。')).toEqual(['水电站项目']);
    expect(read('钱主要花在余姚市泗门镇的净水器二期工厂上。')).toEqual(['净水器二期工厂']);
    expect(read('“春风行动”启动以来，招聘会增多。')).toEqual(['春风行动']);
    expect(read('在会川镇的雾培车间，一年收三茬。')).toEqual([]);
    expect(read('投资12亿元的5个项目开工，位于丰禾市的多个重点项目投产。')).toEqual([]);
  });

  it('reads metro lines, and machines by their model', () => {
    expect(read('地铁客流增长，2号线最忙，今年开通6号线一期。')).toEqual(['2号线', '6号线一期']);
    expect(read('车间2号线停产检修。')).toEqual([]);
    expect(read('东北大学研制的HS60型高速电主轴日前通过鉴定。')).toEqual(['HS60型高速电主轴']);
    expect(read('公司开发出WY1204型高地隙拖拉机，销量增长。')).toEqual(['WY1204型高地隙拖拉机']);
  });

  it('leaves a count or a mark before a name out of it', () => {
    expect(read('拥有焊接、涂装、装配等6条自动化生产线，产能20万根。')).toEqual([]);
  });

  it('reads projects by their endings', () => {
    expect(read('丰禾高端轴承智能制造项目开工。')).toEqual(['丰禾高端轴承智能制造项目']);
    expect(read('一批重大项目集中开工，多个重点项目投产。')).toEqual([]);
  });

  it('distinguishes the programme from the countries that take part', () => {
    expect(read('推动共建“一带一路”高质量发展。')).toEqual(['共建“一带一路”']);
    expect(read('对共建“一带一路”国家出口增长。')).toEqual([]);
  });

  it('recognizes a project by the short form that the text gives it', () => {
    const text = '昨日，青岭深空二期低频射电观测设施（简称“青岭大设施”）完工。青岭大设施总投资8亿元。';
    const { projects, mentions } = extractEntities(makeArticle(text));
    expect(projects.map(({ name }) => name)).toEqual(['青岭深空二期低频射电观测设施']);
    expect(mentions.filter(({ surface }) => surface === '青岭大设施')).not.toEqual([]);
  });

  it('reads software in Latin letters, services with what they have achieved, and names in quotes that say what they are', () => {
    expect(read('跨境电商平台 QILO 上线一年。')).toEqual(['QILO']);
    expect(read('2024年，乡村书屋累计借出图书30万册。')).toEqual(['乡村书屋']);
    expect(read('总投资3亿元的“碧溪湖文旅综合项目”正加快建设。')).toEqual(['碧溪湖文旅综合项目']);
  });

  it('keeps both things that one project makes', () => {
    expect(read('9月3日，精密轴承制造及传动部件研发项目投产。')).toEqual(['精密轴承制造及传动部件研发项目']);
  });

  it('also calls an activity by the words in its quotes', () => {
    const [project] = extractEntities(makeArticle('学校开展“移动实验课”活动。')).projects;
    expect(project).toMatchObject({ name: '“移动实验课”活动', aliases: ['移动实验课'] });
  });

  it('reads plans without title marks after the body that issues them', () => {
    expect(read('省商务厅近日出台推动外贸新业态规范发展若干措施，提出12条意见。')).toEqual([
      '推动外贸新业态规范发展若干措施',
    ]);
  });

  it('reads railways, water works and power lines by their grammar', () => {
    expect(read('沪渝蓉高铁、引江补汉工程、滇中引水工程进展顺利。')).toEqual([
      '沪渝蓉高铁',
      '引江补汉工程',
      '滇中引水工程',
    ]);
    expect(read('白鹤滩—浙江±800千伏特高压直流输电工程贯通。')).toEqual(['白鹤滩—浙江±800千伏特高压直流输电工程']);
  });

  it('requires a proper word in a short name', () => {
    expect(read('推动优先经济项目对接，打造一系列共享平台。')).toEqual([]);
  });
});
