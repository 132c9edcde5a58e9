import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, CountedClaim } from '../../src/model/claim.ts';
import { findRegionsByName } from '../../src/resolve/regionLexicon.ts';
import { resolveBucket } from '../../src/resolve/resolveBucket.ts';

const place = (name: string | null): string | null => (name === null ? null : (findRegionsByName(name)[0]?.id ?? null));

function claim(fields: Partial<Claim>, pages = 1): CountedClaim {
  const plain: Claim = {
    kind: 'organization',
    name: '商务局',
    lexiconId: null,
    scope: null,
    affiliations: [],
    reporter: false,
    apart: null,
    saidKind: null,
    saidRegion: null,
    saidOfficial: null,
  };
  return { claim: { ...plain, ...fields }, pages, currentId: null };
}
const body = (region: string | null, fields: Partial<Claim> = {}, pages = 1): CountedClaim =>
  claim({ scope: place(region), saidRegion: place(region), ...fields }, pages);
const person = (
  bodies: readonly (readonly [string, string | null])[],
  official = true,
  fields: Partial<Claim> = {},
): CountedClaim =>
  claim({
    kind: 'person',
    name: '王军',
    affiliations: bodies.map(([name, region]) => JSON.stringify([name, place(region)])),
    saidOfficial: official,
    ...fields,
  });

/** Numbers the entities in the order in which they come: [0, 1, 0] says that the first and third claim mean one. */
function group(claims: readonly CountedClaim[]): number[] {
  const ids = resolveBucket(claims).resolutions.map(({ entityId }) => entityId);
  return ids.map((id) => [...new Set(ids)].indexOf(id));
}
const rules = (claims: readonly CountedClaim[]): string[] => resolveBucket(claims).resolutions.map(({ rule }) => rule);

describe('bodies of one name', () => {
  it('are one in one place, and two in two places', () => {
    expect(group([body('苏州市'), body('苏州市'), body('无锡市')])).toEqual([0, 0, 1]);
  });

  it('without a place join the only one there is', () => {
    expect(group([body('苏州市'), body(null)])).toEqual([0, 0]);
    expect(rules([body('苏州市'), body(null)])).toEqual(['same-name', 'only-place']);
  });

  it('without a place stay separate if there are several', () => {
    expect(group([body('苏州市'), body(null), body('无锡市'), body(null)])).toEqual([0, 1, 2, 1]);
  });

  it('in a wider place join the only one inside it', () => {
    expect(group([body('江苏省'), body('苏州市'), body('浙江省')])).toEqual([0, 0, 1]);
  });

  it('set apart by a decision are separate, and count for no other entity', () => {
    const claims = [body('苏州市'), body(null, { apart: 'pag_1' }), body(null)];
    expect(group(claims)).toEqual([0, 1, 0]);
    expect(rules(claims)[1]).toBe('judgement');
  });

  it('are of the kind that most pages give, and where the nearest place is', () => {
    const claims = [
      body('中国', { saidKind: 'enterprise' }, 9),
      body('苏州市', { saidKind: 'government' }),
      body(null, { saidKind: 'other' }, 9),
    ];
    expect(resolveBucket(claims).entities).toMatchObject([{ saidKind: 'enterprise', saidRegion: place('苏州市') }]);
  });
});

describe('people of one name', () => {
  it('are one in one body, or in a body and a part of it', () => {
    expect(group([person([['海关总署', '中国']]), person([['海关总署', '中国']])])).toEqual([0, 0]);
    expect(group([person([['海关总署统计分析司', '中国']]), person([['海关总署', '中国']])])).toEqual([0, 0]);
  });

  it('are two in two bodies of one country', () => {
    expect(group([person([['海关总署', '中国']]), person([['国家税务总局', '中国']])])).toEqual([0, 1]);
  });

  it('are one in two public posts of one city, and two in two firms of it', () => {
    const posts = [person([['苏州市商务局', '苏州市']]), person([['苏州市人民政府', '苏州市']])];
    expect(group(posts)).toEqual([0, 0]);
    expect(group([person([['东吴电子', '苏州市']], false), person([['太湖机械', '苏州市']], false)])).toEqual([0, 1]);
  });

  it('are joined by someone who holds both posts', () => {
    const both = person([
      ['国家税务总局', '中国'],
      ['海关总署', '中国'],
    ]);
    expect(group([person([['海关总署', '中国']]), person([['国家税务总局', '中国']]), both])).toEqual([0, 0, 0]);
  });

  it('without a post join the only one there is, but an official never joins a private person', () => {
    expect(group([person([['海关总署', '中国']]), person([])])).toEqual([0, 0]);
    expect(group([person([['海关总署', '中国']]), person([], false)])).toEqual([0, 1]);
    expect(group([person([['海关总署', '中国']]), person([['国家税务总局', '中国']]), person([])])).toEqual([0, 1, 2]);
  });

  it('who write are not mistaken for those who are written about', () => {
    expect(group([person([['新华社', '中国']], false, { reporter: true }), person([], false)])).toEqual([0, 1]);
    expect(group([person([], false, { reporter: true }), person([], false)])).toEqual([0, 1]);
  });
});

describe('the order of claims', () => {
  const regions = fc.constantFrom(null, '中国', '江苏省', '苏州市', '无锡市', '浙江省');
  const bodies = fc.tuple(fc.constantFrom('海关总署', '海关总署统计分析司', '商务局', '税务局'), regions);
  const people = fc.record({
    bodies: fc.array(bodies, { maxLength: 3 }),
    official: fc.boolean(),
    reporter: fc.boolean(),
  });

  function sameInAnyOrder(claims: readonly CountedClaim[], order: readonly number[]): void {
    const straight = resolveBucket(claims);
    const shuffled = resolveBucket(order.flatMap((index) => claims[index] ?? []));
    expect(order.map((index) => straight.resolutions[index])).toEqual(shuffled.resolutions);
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(shuffled.entities.toSorted(byId)).toEqual(straight.entities.toSorted(byId));
  }

  it('changes nothing about bodies', () => {
    fc.assert(
      fc.property(fc.array(regions, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (places, random) => {
        const claims = places.map((region, index) =>
          body(region, { saidKind: index % 2 === 0 ? 'enterprise' : 'other' }),
        );
        sameInAnyOrder(claims, shuffle(claims.length, random));
      }),
    );
  });

  it('changes nothing about people', () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (records, random) => {
        const claims = records.map(({ bodies: held, official, reporter }) => person(held, official, { reporter }));
        sameInAnyOrder(claims, shuffle(claims.length, random));
      }),
    );
  });

  function shuffle(length: number, random: Iterator<number>): number[] {
    return Array.from({ length }, (_each, index) => [Number(random.next().value ?? 0), index] as const)
      .toSorted(([a, first], [b, second]) => a - b || first - second)
      .map(([, index]) => index);
  }
});
