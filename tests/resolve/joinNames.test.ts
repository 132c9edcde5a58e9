import { describe, expect, it } from 'vitest';
import type { CountedClaim } from '../../src/model/claim.ts';
import { joinNames } from '../../src/resolve/joinNames.ts';
import type { CountedBucket } from '../../src/resolve/joinNames.ts';
import { resolveBucket } from '../../src/resolve/resolveBucket.ts';

const claim = (name: string, pages = 1): CountedClaim => ({
  claim: {
    kind: 'organization',
    name,
    lexiconId: null,
    scope: null,
    affiliations: [],
    reporter: false,
    apart: null,
    saidKind: 'enterprise',
    saidRegion: null,
    saidOfficial: null,
  },
  pages,
  currentId: null,
});
const bucketOf = (name: string): CountedBucket => ({ counted: [claim(name)], resolved: resolveBucket([claim(name)]) });
const buckets = new Map(['甲公司', '乙公司', '丙公司'].map((name) => [`organization|${name}`, bucketOf(name)]));
const idOf = (name: string): string =>
  buckets.get(`organization|${name}`)?.resolved.resolutions[0]?.entityId ?? 'missing';
const join = (...merges: string[][]): Record<string, string | undefined> => {
  const joined = joinNames(buckets, merges, (id) => id === 'org_lexicon');
  return Object.fromEntries(
    [...buckets].map(([bucket, { resolved }]) => [
      bucket.slice('organization|'.length),
      (joined.get(bucket) ?? resolved).resolutions[0]?.entityId,
    ]),
  );
};

describe('names that a person decided mean one entity', () => {
  it('lead to the entity given first, which keeps its name and is also found by the other', () => {
    const joined = joinNames(buckets, [[idOf('乙公司'), idOf('甲公司')]], () => false);
    const [entity] = joined.get('organization|甲公司')?.entities ?? [];
    expect(entity).toMatchObject({ id: idOf('乙公司'), name: '乙公司', otherNames: ['甲公司'] });
    expect(joined.get('organization|乙公司')?.entities).toEqual([entity]);
    expect([...(joined.get('organization|甲公司')?.formerIds ?? [])]).toContainEqual([idOf('甲公司'), idOf('乙公司')]);
    expect(joined.has('organization|丙公司')).toBe(false);
  });

  it('form chains in the order of the decisions', () => {
    const all = join([idOf('乙公司'), idOf('甲公司')], [idOf('丙公司'), idOf('乙公司')]);
    expect(new Set(Object.values(all))).toEqual(new Set([idOf('丙公司')]));
    expect(join([idOf('乙公司'), idOf('甲公司')], [idOf('甲公司'), idOf('乙公司')])['甲公司']).toBe(idOf('乙公司'));
  });

  it('lead to the body of the lexicon, whose own names stay as they are', () => {
    expect(join(['org_lexicon', idOf('甲公司')])['甲公司']).toBe('org_lexicon');
    expect(join([idOf('甲公司'), 'org_lexicon'])['甲公司']).toBe(idOf('甲公司'));
  });

  it('join nothing as long as no page names one of the two', () => {
    expect(joinNames(buckets, [['org_gone', idOf('甲公司')]], () => false).size).toBe(0);
    expect(joinNames(buckets, [[idOf('甲公司'), 'org_gone']], () => false).size).toBe(0);
  });
});
