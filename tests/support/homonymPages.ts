import { makeUpPage } from './madeUpFacts.ts';
import type { MadeUpPage } from './madeUpFacts.ts';

/** One text that two papers print, broken into lines differently. */
const WIRE =
  '新华社杭州6月2日电，记者从此间举行的发布会上获悉，今年前五个月当地新设经营主体保持较快增长，其中制造业项目落地数量创下近年同期新高，带动就业稳步回升，物流园区夜间作业量明显增加，港口堆场周转加快，中小企业订单较年初更为饱满，银行部门同步推出多项便利举措，帮助企业缓解资金压力。';

/**
 * Pages made up so that each changes what another's names mean: homonyms in different places, bodies whose place only one
 * page gives, people whose posts change, a zone that pages put into different cities.
 */
export const HOMONYM_PAGES: readonly MadeUpPage[] = [
  makeUpPage('nanjing.txt', '南京市鼓楼区发展改革局局长李伟表示，云台电子股份公司去年产值达12亿元。', {
    date: '2023-05-01',
    regions: [
      { name: '南京市', level: 'city', parent: '江苏省' },
      { name: '鼓楼区', level: 'county', parent: '南京市' },
      { name: '江苏省', level: 'province', parent: '中国' },
    ],
    organizations: [
      { name: '鼓楼区发展改革局', kind: 'government', region: '鼓楼区' },
      { name: '云台电子股份公司', region: '南京市' },
    ],
    people: [{ name: '李伟', official: true, roles: [{ title: '局长', organization: '鼓楼区发展改革局' }] }],
    statistics: [
      {
        subject: { type: 'organization', name: '云台电子股份公司' },
        quote: '去年产值达12亿元',
        value: 12,
        period: '2022',
        attributedTo: ['李伟'],
      },
    ],
  }),
  makeUpPage('fuzhou.txt', '福州市鼓楼区发展改革局局长李伟介绍，鼓楼区去年产值达30亿元。', {
    date: '2023-06-01',
    regions: [
      { name: '福州市', level: 'city', parent: '福建省' },
      { name: '鼓楼区', level: 'county', parent: '福州市' },
    ],
    organizations: [{ name: '鼓楼区发展改革局', kind: 'government', region: '鼓楼区' }],
    people: [{ name: '李伟', official: true, roles: [{ title: '局长', organization: '鼓楼区发展改革局' }] }],
    statistics: [
      { subject: { type: 'region', name: '鼓楼区' }, quote: '鼓楼区去年产值达30亿元', value: 30, period: '2022' },
    ],
  }),
  makeUpPage('promoted.txt', '南京市鼓楼区副区长李伟在云台电子股份公司调研。公司产值达15亿元。', {
    date: '2025-03-01',
    regions: [
      { name: '鼓楼区', level: 'county', parent: '南京市' },
      { name: '南京市', level: 'city', parent: '江苏省' },
    ],
    organizations: [
      { name: '鼓楼区人民政府', kind: 'government', region: '鼓楼区', quote: '鼓楼区' },
      { name: '云台电子股份公司', region: null },
    ],
    people: [{ name: '李伟', official: true, roles: [{ title: '副区长', organization: '鼓楼区人民政府' }] }],
    statistics: [
      {
        subject: { type: 'organization', name: '云台电子股份公司' },
        quote: '公司产值达15亿元',
        value: 15,
        period: '2024',
      },
    ],
  }),
  makeUpPage('vague.txt', '云台电子股份公司的新厂投产，李伟出席。晨光科创园引来20家企业。', {
    date: '2025-04-01',
    regions: [{ name: '晨光科创园', level: 'zone', parent: null }],
    organizations: [{ name: '云台电子股份公司', region: null }],
    people: [{ name: '李伟', official: true }],
    statistics: [
      {
        subject: { type: 'region', name: '晨光科创园' },
        indicator: '引进企业数',
        quote: '引来20家企业',
        value: 20,
        unit: '家',
      },
    ],
  }),
  makeUpPage('suzhou.txt', '苏州市晨光科创园的云台电子股份公司苏州工厂开工，总投资5亿元。', {
    date: '2025-05-01',
    regions: [
      { name: '晨光科创园', level: 'zone', parent: '苏州市' },
      { name: '苏州市', level: 'city', parent: '江苏省' },
    ],
    organizations: [{ name: '云台电子股份公司', region: '晨光科创园' }],
    projects: [{ name: '云台电子股份公司苏州工厂', region: '晨光科创园', organizations: ['云台电子股份公司'] }],
    statistics: [
      {
        subject: { type: 'project', name: '云台电子股份公司苏州工厂' },
        indicator: '总投资',
        quote: '总投资5亿元',
        value: 5,
      },
    ],
  }),
  makeUpPage('harbor.txt', '江苏省晨光科创园的产值达8亿元，海关总署统计分析司司长吕大良说。新华社记者李伟报道。', {
    date: '2025-06-01',
    regions: [
      { name: '晨光科创园', level: 'zone', parent: '江苏省' },
      { name: '江苏省', level: 'province', parent: '中国' },
    ],
    organizations: [
      { name: '海关总署统计分析司', kind: 'government', region: '中国' },
      { name: '海关总署', kind: 'government', region: '中国' },
    ],
    people: [{ name: '吕大良', official: true, roles: [{ title: '司长', organization: '海关总署统计分析司' }] }],
    statistics: [
      {
        subject: { type: 'region', name: '晨光科创园' },
        quote: '晨光科创园的产值达8亿元',
        value: 8,
        attributedTo: ['吕大良'],
      },
    ],
    agency: '新华社',
    reporters: ['李伟'],
  }),
  makeUpPage('wire.txt', WIRE, { date: '2025-06-02', agency: '新华社' }),
  makeUpPage('reprint.txt', `（本报综合）${WIRE.replaceAll('，', '，\n')}`, { date: '2025-06-03', agency: '新华社' }),
];
