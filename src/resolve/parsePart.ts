import { mintId } from '../model/ids.ts';
import { findLexiconPart } from './partLexicon.ts';
import type { PartAxis } from './partLexicon.ts';
import { findRegionsByName } from './regionLexicon.ts';

/** The part of its subject that a figure covers, under its canonical name. */
export interface PrintedPart {
  readonly id: string;
  readonly axis: PartAxis;
  readonly name: string;
  /** The region, if the part is a partner or a member of a group of regions and the lexicon knows it. */
  readonly regionId: string | null;
  /** Of a sum (广东、江苏合计): what it adds up. Empty otherwise. */
  readonly members: readonly PrintedPart[];
  readonly source: 'lexicon' | 'page';
}

/** Endings of names that show how a subject is divided. The first match decides. */
const ENDINGS: ReadonlyArray<readonly [RegExp, PartAxis]> = [
  [/(?:企业|公司|民企|央企|国企|商户|经营主体|单位)$/u, 'owner'],
  [/(?:贸易|电商|物流|仓)$/u, 'mode'],
  [/(?:产业|制造|行业|[工农林牧渔商服采矿建]业|制造业|服务业)$/u, 'industry'],
  [/(?:居民|农村|城镇|家庭|农户|人口)$/u, 'household'],
  [
    /(?:品|机|机床|机组|机器人|汽车|电池|芯片|船|船舶|设备|装备|零配件|零部件|材料|药|服装|纺织|粮|油|气|煤|钢|车|鱼|花|家电)$/u,
    'product',
  ],
];

/**
 * Parses a printed breakdown: quotation marks and words around a name are not part of it (“新三样”产品 is 新三样), 对东盟 is
 * the partner 东盟, and 广东、江苏合计 is a sum with two members.
 */
export function parsePart(breakdown: string): PrintedPart {
  const whole = fold(breakdown);
  const partner = /^(?:对|与|同|向|自|从)(.+)$/u.exec(whole)?.[1];
  const body = partner ?? whole;
  const list = /^(.+?)(?:合计|合共|总计|等?地?合计)$/u.exec(body)?.[1];
  const names = list?.split(/[、,和及与]/u).filter((name) => name !== '') ?? [];
  if (names.length > 1) return parseSum(names, partner !== undefined);
  return parseOne(body, partner !== undefined);
}

function parseOne(name: string, isPartner: boolean): PrintedPart {
  const region = isPartner ? findRegion(name) : undefined;
  if (isPartner) return make('partner', region?.name ?? name, region?.id ?? null);
  const known = findLexiconPart(name) ?? findLexiconPart(name.replace(/(?:产品|商品)$/u, ''));
  if (known !== undefined) {
    const { id, axis, name: canonical } = known;
    return { id, axis, name: canonical, regionId: null, members: [], source: 'lexicon' };
  }
  const axis = ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? 'other';
  return make(axis, name, null);
}

/** The members of a sum over regions are parts of their own, so that each can be walked to. */
function parseSum(names: readonly string[], isPartner: boolean): PrintedPart {
  const areRegions = isPartner || names.every((name) => findRegion(name) !== undefined);
  const members = names.map((name) => {
    const region = areRegions ? findRegion(name) : undefined;
    if (isPartner) return make('partner', region?.name ?? name, region?.id ?? null);
    return areRegions ? make('region-group', region?.name ?? name, region?.id ?? null) : parseOne(name, false);
  });
  const axis = isPartner ? 'partner' : areRegions ? 'region-group' : (members[0]?.axis ?? 'other');
  return { ...make(axis, `${members.map(({ name }) => name).join('、')}合计`, null), members };
}

function make(axis: PartAxis, name: string, regionId: string | null): PrintedPart {
  return { id: mintId('Part', axis, name), axis, name, regionId, members: [], source: 'page' };
}

/** A name that several regions share means none of them here. */
function findRegion(name: string): { readonly id: string; readonly name: string } | undefined {
  const found = findRegionsByName(name);
  return found.length === 1 ? found[0] : undefined;
}

function fold(breakdown: string): string {
  const whole = breakdown.normalize('NFKC').replace(/\s+/gu, '');
  // 共建“一带一路”国家 is a name of the region lexicon including its marks; around other names, marks are removed.
  return whole.includes('一带一路') ? whole : whole.replace(/[“”"'‘’「」]/gu, '');
}
