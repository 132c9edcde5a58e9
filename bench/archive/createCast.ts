import { findRegionById, LEXICON_REGIONS } from '../../src/resolve/regionLexicon.ts';
import type { Dice } from './createDice.ts';

/** A body of the archive. */
export interface CastBody {
  readonly name: string;
  readonly kind: 'government' | 'enterprise';
  readonly city: string;
  /** How many mentions come first that never give its place. */
  readonly placedFrom: number;
}

/** A person of the archive, with the bodies they serve one after the other. */
export interface CastPerson {
  readonly name: string;
  readonly posts: readonly { readonly title: string; readonly body: CastBody }[];
}

/** Everyone and everything that pages of the archive name. */
export interface Cast {
  readonly cities: readonly { readonly name: string; readonly province: string }[];
  readonly bodies: readonly CastBody[];
  readonly people: readonly CastPerson[];
  readonly projects: readonly { readonly name: string; readonly body: CastBody }[];
  /** How often each body was named so far. */
  readonly mentions: Map<CastBody, number>;
}

const SYLLABLES = [
  ...'华天海金龙东方中新泰安恒盛宏达信德力源康瑞祥兴隆明远创科光电云台晨星辰宇翔凯博雅润丰禾佳美伟嘉汇通联众',
];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const TRADES = ['电子', '机床', '纺织', '食品', '医药', '新材料', '化工', '物流', '汽车零部件', '船舶'];
const OFFICES = ['发展改革局', '商务局', '统计局', '工业和信息化局', '财政局', '市场监督管理局'];
const BODIES = 6_000;
const PEOPLE = 5_000;
const PROJECTS = 2_000;

/**
 * Creates the cast. Offices have the same name in every city, as in reality; a tenth of the people share a name with
 * someone else.
 */
export function createCast(dice: Dice): Cast {
  const cities = LEXICON_REGIONS.flatMap(({ name, level, parentId }) => {
    const above = findRegionById(parentId ?? '');
    return level === 'city' && above?.level === 'province' ? [{ name, province: above.name }] : [];
  });
  const word = (length: number): string => Array.from({ length }, () => dice.pick(SYLLABLES)).join('');
  const bodies = Array.from({ length: BODIES }, (_each, index): CastBody => {
    const city = dice.pick(cities).name;
    // A tenth gets its place late, on whatever page that is.
    const placedFrom = dice.next() < 0.1 ? 5 + dice.below(30) : 0;
    if (index % 12 === 0) return { name: dice.pick(OFFICES), kind: 'government', city, placedFrom: 0 };
    return { name: `${word(3)}${dice.pick(TRADES)}有限公司`, kind: 'enterprise', city, placedFrom };
  });
  const names = Array.from({ length: PEOPLE }, () => dice.pick(SURNAMES) + word(1 + dice.below(2)));
  const people = names.map((own, index): CastPerson => {
    const name = dice.next() < 0.1 ? (names[dice.below(index + 1)] ?? own) : own;
    const posts = Array.from({ length: 1 + dice.below(3) }, () => ({
      title: dice.pick(['董事长', '总经理', '局长', '副局长']),
      body: bodies[dice.zipf(BODIES)] as CastBody,
    }));
    return { name, posts };
  });
  const projects = Array.from({ length: PROJECTS }, () => {
    const body = bodies[dice.zipf(BODIES)] as CastBody;
    return { name: `${word(3)}${dice.pick(TRADES)}生产线项目`, body };
  });
  return { cities, bodies, people, projects, mentions: new Map() };
}
