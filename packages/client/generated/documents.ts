// Written by `npm run generate:client` from documents/ and the schema.

import type { TypedDocument } from '../TypedDocument.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How two figures of one subject and indicator compare; the first difference decides. */
export type AgreementVerdict =
  /** Two articles give the same number, e.g. `43.85万亿元` twice. */
  | 'AGREES'
  /** They agree only if a hedge is stretched beyond its usual meaning, e.g. `超8000` and `19500`. */
  | 'AGREES_LOOSELY'
  /** The same number, rounded differently, e.g. `43.85` and `43.9`. */
  | 'AGREES_ROUNDED'
  /** They cannot both be right, e.g. `438.5亿元` and `483.5亿元`. */
  | 'CONFLICT'
  /** They are measured against different bases or wholes, e.g. `同比` and `环比`. */
  | 'DIFFERENT_BASIS'
  /** One is a level and the other a rate, and so on, e.g. `43.85万亿元` and `增长5%`. */
  | 'DIFFERENT_MEASURE'
  /** They cover different days, e.g. `2024` and `2024-Q4`. */
  | 'DIFFERENT_PERIOD'
  /** They cover different parts of the subject, e.g. `对东盟` and `对欧盟`. */
  | 'DIFFERENT_SCOPE'
  /** One is actual, the other is a target or forecast; `why` says whether it was met, e.g. `力争达到500亿元`. */
  | 'DIFFERENT_STATUS'
  /** They are in different units or currencies, e.g. `元` and `美元`. */
  | 'DIFFERENT_UNIT'
  /** Both come from one wire text, so there is only one source, e.g. two papers with one dispatch of 新华社. */
  | 'ECHO'
  /** Close but different: a later page restates an earlier number, e.g. `1.2%` and `1.3%`. */
  | 'RESTATED'
  /** One article gives the same number twice, e.g. in the headline and the body. */
  | 'SAME_SAYING'
  /**
   * A page does not give enough to compare them, or the program that read it missed what distinguishes two numbers of one
   * article, e.g. no period.
   */
  | 'UNDECIDABLE'
  /** One is a bound that the other respects, e.g. `超8000` and `8312`. */
  | 'WITHIN_BOUND';

/** The roles in the chain through which a figure reached the graph. */
export type AttributionRole =
  /** Gave the figure, according to the text, e.g. `吕大良`. */
  | 'ATTRIBUTED_TO'
  /** The organization for which the source speaks, according to the post that the article gives, e.g. `海关总署统计分析司`. */
  | 'CITED_ORIGIN'
  /** Printed the page, e.g. `浙江日报`. */
  | 'PRINTED_BY'
  /** Sent out the article or passed the figure on, e.g. `新华社`. */
  | 'RELAYED_BY'
  /** Wrote the article, in the order of the byline, e.g. `谢希瑶`. */
  | 'WRITTEN_BY';

/** The result of testing figures by an equation. */
export type CheckVerdict =
  /** They cannot all be right, e.g. a part that is larger than its whole. */
  | 'CONFLICT'
  /** The numbers agree as printed, e.g. `6.85 + 4.99` and `11.84`. */
  | 'CONSISTENT'
  /** They agree if read literally, but not at the precision of the article's other rates, e.g. `5%` among rates with a decimal. */
  | 'CONSISTENT_LITERALLY'
  /** They agree only if a hedge is stretched beyond its usual meaning, e.g. `超100亿元`. */
  | 'CONSISTENT_LOOSELY'
  /** They disagree slightly, and a base from another article may have been revised since, e.g. `43.85万亿元` a year ago. */
  | 'POSSIBLE_REVISION';

/** The dimension of a quantity. */
export type Dimension =
  /** An area, e.g. `3147.04亩`. */
  | 'AREA'
  /** Containers, e.g. `3000万标准箱`. */
  | 'CONTAINER'
  /** A number of things or people, e.g. `350多个`. */
  | 'COUNT'
  /** An amount of data, e.g. `10TB`. */
  | 'DATA'
  /** Energy, e.g. `1亿千瓦时`. */
  | 'ENERGY'
  /** A number without a unit, e.g. an index of `50.1`. */
  | 'INDEX'
  /** A distance, e.g. `268万公里`. */
  | 'LENGTH'
  /** Mass or weight, e.g. `230万吨`. */
  | 'MASS'
  /** An amount of money; currencies are never mixed, e.g. `43.85万亿元`. */
  | 'MONEY'
  /** A difference between shares, e.g. `1.5个百分点`. */
  | 'POINTS'
  /** Power, e.g. `1200万千瓦`. */
  | 'POWER'
  /** An amount per unit of something else, e.g. `20元/千克`. */
  | 'RATE'
  /** A multiple, e.g. `3.7倍`. */
  | 'RATIO'
  /** A part of a whole, e.g. `12.2%`. */
  | 'SHARE'
  /** Temperature, e.g. `零下5摄氏度`. */
  | 'TEMPERATURE'
  /** A duration, e.g. `12个月`. */
  | 'TIME'
  /** Transport work, e.g. `1万亿吨公里`. */
  | 'TRAFFIC'
  /** Voltage, e.g. `500千伏`. */
  | 'VOLTAGE'
  /** A volume, e.g. `1万立方米`. */
  | 'VOLUME';

/** The direction of a change. */
export type Direction =
  /** It fell, e.g. `下降0.3%`. */
  | 'DOWN'
  /** It did not change, e.g. `持平`. */
  | 'FLAT'
  /** It rose, e.g. `增长5%`. */
  | 'UP';

/** Conditions on changes. All that are given must hold, e.g. `{ kind: VERDICT }`. */
export type GraphChangeFilter = {
  /** Of this kind, e.g. `VERDICT`. */
  readonly kind?: GraphChangeKind | null | undefined;
  /** Of any of these kinds, e.g. `[ADDED, GONE]`. */
  readonly kinds?: ReadonlyArray<GraphChangeKind> | null | undefined;
  /** The id of the node, e.g. `sta_0f3a5c1b2d4e6f708192a3b4`. */
  readonly node?: string | null | undefined;
  /** The id of the load, e.g. `run_0f3a5c1b2d4e6f708192a3b4`. */
  readonly run?: string | null | undefined;
  /** The type of the node, e.g. `Statistic`. */
  readonly type?: string | null | undefined;
};

/** The kinds of changes of a node. */
export type GraphChangeKind =
  /** A page, article, figure, quotation or entity was added, e.g. with a new page. */
  | 'ADDED'
  /** Its content changed: it was read again, or corrected or rejected by an editor, e.g. `4.9万亿元`, now `5.1万亿元`. */
  | 'CORRECTED'
  /** It was removed, e.g. because its page was withdrawn. */
  | 'GONE'
  /** Two entities were merged; `node` is the one that was dropped, `after` the id of the one that remains, e.g. `org_…`. */
  | 'MERGED'
  /** One entity was split in two; `node` is the one that was split off, `before` the id of the other, e.g. `per_…`. */
  | 'SPLIT'
  /** The comparison of a slot's figures changed, e.g. `AGREES`, now `CONFLICT`. */
  | 'VERDICT';

/** What a figure states about its subject. */
export type Measure =
  /** By how many percentage points a rate of growth itself changed, e.g. `增速加快2.5个百分点`. */
  | 'ACCELERATION'
  /** A change of any kind, e.g. `增长5%`. As a filter it covers rates, increments, points, accelerations and contributions. */
  | 'CHANGE'
  /** What it contributes to the growth of a whole, e.g. `拉动1.5个百分点`. */
  | 'CONTRIBUTION'
  /** By how much it grew or fell, in its own unit, e.g. `增加706亿美元`. */
  | 'INCREMENT'
  /** A level, e.g. `43.85万亿元`. An unemployment rate is also a level. */
  | 'LEVEL'
  /** By how many percentage points a percentage moved or differs, e.g. `提升3.1个百分点`. */
  | 'POINTS'
  /** How fast it grew or fell, e.g. `增长5%`. */
  | 'RATE'
  /** A share of a whole, e.g. `占比12.2%`. */
  | 'SHARE';

/** The types whose names can be looked up and completed. */
export type NamedType =
  /** An unnamed group, e.g. `浏阳烟花出口企业`. */
  | 'GROUP'
  /** An indicator, e.g. `货物贸易进出口总值`. */
  | 'INDICATOR'
  /** An organization, e.g. `海关总署`. */
  | 'ORGANIZATION'
  /** A part of a subject, e.g. `新三样`. */
  | 'PART'
  /** A person, e.g. `吕大良`. */
  | 'PERSON'
  /** A project, e.g. `中欧班列`. */
  | 'PROJECT'
  /** A newspaper or agency, e.g. `浙江日报`. */
  | 'PUBLICATION'
  /** A region, e.g. `浙江省`. */
  | 'REGION';

/** What kind of body. */
export type OrganizationKind =
  /** A chamber, association or union, e.g. `衢州市总工会`. */
  | 'ASSOCIATION'
  /** A company, e.g. `浙江兴业集团有限公司`. */
  | 'ENTERPRISE'
  /** A ministry, administration, office or local government, e.g. `海关总署`. */
  | 'GOVERNMENT'
  /** A hospital, e.g. `绍兴市人民医院`. */
  | 'HOSPITAL'
  /** An international body, e.g. `世界贸易组织`. */
  | 'INTERNATIONAL'
  /** A congress or consultative conference, e.g. `辽宁省人大常委会`. */
  | 'LEGISLATURE'
  /** A newspaper, agency or broadcaster, e.g. `新华社`. */
  | 'MEDIA'
  /** Any other body, e.g. `中国科技馆`. */
  | 'OTHER'
  /** A party organ, e.g. `中共中央`. */
  | 'PARTY'
  /** A research institute or laboratory, e.g. `中国科学院`. */
  | 'RESEARCH'
  /** A university or school, e.g. `浙江大学`. */
  | 'UNIVERSITY';

/** The ways to divide a subject into parts. */
export type PartAxis =
  /** By kind of household, e.g. `城镇居民`. */
  | 'HOUSEHOLD'
  /** By industry, e.g. `装备制造业`. */
  | 'INDUSTRY'
  /** By mode of trade, e.g. `加工贸易`. */
  | 'MODE'
  /** By anything else, e.g. `降税前`. */
  | 'OTHER'
  /** By ownership of the firms, e.g. `民营企业`. */
  | 'OWNER'
  /** By trading partner, e.g. `对东盟`. */
  | 'PARTNER'
  /** By product, e.g. `新三样`. */
  | 'PRODUCT'
  /** By group of regions, e.g. `广东、江苏、浙江合计`. */
  | 'REGION_GROUP';

/** The grain of a period. */
export type PeriodKind =
  /** One day, e.g. `2023-12-12`. */
  | 'DAY'
  /** A half year, e.g. `2023-H1`. */
  | 'HALF'
  /** The end of a month, at which stocks are counted, e.g. `2023-11-30`. */
  | 'INSTANT'
  /** A month, e.g. `2023-11`. */
  | 'MONTH'
  /** A quarter, e.g. `2023-Q1`. */
  | 'QUARTER'
  /** Any other period, e.g. `2021/2025`. */
  | 'SPAN'
  /** A year, e.g. `2024`. */
  | 'YEAR'
  /** From January to a month, e.g. `2023-01/2023-11`. */
  | 'YEAR_TO_DATE';

/** What kind of region. */
export type RegionLevel =
  /** A group of countries or of regions, e.g. `东盟`. */
  | 'BLOC'
  /** A city at prefecture level, e.g. `杭州市`. */
  | 'CITY'
  /** A country, e.g. `中国`. */
  | 'COUNTRY'
  /** A county, district or city at county level, e.g. `云和县`. */
  | 'COUNTY'
  /** Any other place, e.g. `黄海`. */
  | 'OTHER'
  /** A province, autonomous region or municipality, e.g. `浙江省`. */
  | 'PROVINCE'
  /** A town, township or subdistrict, e.g. `檀溪镇`. */
  | 'TOWN'
  /** A development, trade or bonded zone, e.g. `中国（浙江）自由贸易试验区`. */
  | 'ZONE';

/** What to search in. */
export type SearchType =
  /** Headlines and bodies, e.g. `外贸`. */
  | 'ARTICLE'
  /** Unnamed groups, e.g. `企业`. */
  | 'GROUP'
  /** Names of indicators, e.g. `出口`. */
  | 'INDICATOR'
  /** Names of organizations, e.g. `海关`. */
  | 'ORGANIZATION'
  /** Names of people, e.g. `王`. */
  | 'PERSON'
  /** Names of projects, e.g. `班列`. */
  | 'PROJECT'
  /** Quotations, e.g. `供不应求`. */
  | 'QUOTATION'
  /** Names of regions, e.g. `浙江`. */
  | 'REGION'
  /** Printed indicators and the words of figures, e.g. `增长5%`. */
  | 'STATISTIC';

/** Conditions on figures. All that are given must hold, e.g. `{ periodFrom: "2024-01-01", status: ACTUAL }`. */
export type StatisticFilter = {
  /**
   * Printed on this day or earlier, so that the list shows what was known then. Figures whose print date is unknown are
   * left out, e.g. `2024-06-30`.
   */
  readonly asOf?: string | null | undefined;
  /** With a named source (`true`) or without one (`false`), e.g. `true`. */
  readonly attributed?: boolean | null | undefined;
  /** With exactly this breakdown as printed, e.g. `对东盟`; to match a part under all its printed names, use `partName`. */
  readonly breakdown?: string | null | undefined;
  /** With growth or decline in this direction, e.g. `DOWN`. */
  readonly changeDirection?: Direction | null | undefined;
  /** Tested by an equation with this result, e.g. `POSSIBLE_REVISION`. */
  readonly checkVerdict?: CheckVerdict | null | undefined;
  /** Of this dimension, e.g. `MONEY`. */
  readonly dimension?: Dimension | null | undefined;
  /** Only figures without a hedge: `true`; only bounds and rough figures: `false`. */
  readonly exact?: boolean | null | undefined;
  /** With a growth rate: `true`; without one: `false`. */
  readonly hasChange?: boolean | null | undefined;
  /** Of this indicator, by its id, e.g. `ind_0f3a5c1b2d4e6f708192a3b4`. Index-backed. */
  readonly indicator?: string | null | undefined;
  /**
   * Of the indicator with this canonical or other name, e.g. `进出口总值`. An unknown name is an error; it lists the nearest
   * names. Index-backed.
   */
  readonly indicatorName?: string | null | undefined;
  /**
   * Of any of the indicators with these names, e.g. `["进出口总值", "出口总值"]`. An unknown name is an error; it lists the nearest
   * names.
   */
  readonly indicatorNames?: ReadonlyArray<string> | null | undefined;
  /** Of any of these indicators, by their ids, e.g. `["ind_0f3a5c1b2d4e6f708192a3b4"]`. */
  readonly indicators?: ReadonlyArray<string> | null | undefined;
  /** Confirmed, corrected or rejected by an editor (`true`) or not (`false`); decisions that were undone do not count, e.g. `false`. */
  readonly judged?: boolean | null | undefined;
  /** Read with at most this confidence; figures read by a person never qualify, e.g. `0.6`. */
  readonly maxConfidence?: number | null | undefined;
  /** A level, a change or a share, e.g. `LEVEL`. */
  readonly measure?: Measure | null | undefined;
  /** Read with at least this confidence; figures read by a person always qualify, e.g. `0.8`. */
  readonly minConfidence?: number | null | undefined;
  /** Printed on the page with this file name, e.g. `000_c560efcdff2a7c30.txt`. */
  readonly pageFile?: string | null | undefined;
  /** Covering this part, by its id, e.g. `prt_0f3a5c1b2d4e6f708192a3b4`. Index-backed in `Query.statistics`. */
  readonly part?: string | null | undefined;
  /** Covering a part of this axis, e.g. `PARTNER`. */
  readonly partAxis?: PartAxis | null | undefined;
  /**
   * Covering the part with this name, however it is printed, e.g. `新三样`. An unknown name is an error; it lists the nearest
   * names.
   */
  readonly partName?: string | null | undefined;
  /** Covering any of the parts with these names, e.g. `["汽车", "电动汽车"]`. */
  readonly partNames?: ReadonlyArray<string> | null | undefined;
  /** Covering any of these parts, by their ids, e.g. `["prt_0f3a5c1b2d4e6f708192a3b4"]`. */
  readonly parts?: ReadonlyArray<string> | null | undefined;
  /** With a period of exactly these days, in any notation, e.g. `2025` or `2023-10/2023-12`. */
  readonly period?: string | null | undefined;
  /** With a period that ends on this day or later, e.g. `2024-01-01`. */
  readonly periodFrom?: string | null | undefined;
  /** With a period of this grain, e.g. `YEAR`. */
  readonly periodKind?: PeriodKind | null | undefined;
  /** With a period that ends on this day or earlier, e.g. `2024-12-31`. */
  readonly periodTo?: string | null | undefined;
  /** With a period within these days, e.g. `2023`. */
  readonly periodWithin?: string | null | undefined;
  /** Printed by this newspaper, by its id, e.g. `pub_0f3a5c1b2d4e6f708192a3b4`. */
  readonly publication?: string | null | undefined;
  /** Printed by the newspaper with this name, e.g. `浙江日报`. */
  readonly publicationName?: string | null | undefined;
  /** With this hedging word, as in `qualifier`, e.g. `超`. A word that no figure has is an error. */
  readonly qualifier?: string | null | undefined;
  /** About this region or anything in it, by its id, e.g. `reg_0f3a5c1b2d4e6f708192a3b4`. Index-backed in `Query.statistics`. */
  readonly region?: string | null | undefined;
  /** About the region with this name or anything in it, e.g. `浙江`. */
  readonly regionName?: string | null | undefined;
  /** Rejected by an editor (`true`) or not (`false`), e.g. `false`. */
  readonly rejected?: boolean | null | undefined;
  /** Stated more than once, in its article or by other figures of its slot: `true`; stated once: `false`. */
  readonly saidAgain?: boolean | null | undefined;
  /** What `region` or `regionName` covers: the region and everything in it (the default), or the region alone, e.g. `SELF`. */
  readonly scope?: StatisticScope | null | undefined;
  /**
   * Attributed to this person, organization, region or group, by its id, e.g. `per_0f3a5c1b2d4e6f708192a3b4`. Index-backed
   * in `Query.statistics`.
   */
  readonly speaker?: string | null | undefined;
  /**
   * Attributed to the person or organization with this name, e.g. `吕大良`. An unknown name is an error; it lists the nearest
   * names.
   */
  readonly speakerName?: string | null | undefined;
  /** Actual, target or forecast, e.g. `ACTUAL`. */
  readonly status?: StatisticStatus | null | undefined;
  /** About this subject, by its id, e.g. `reg_0f3a5c1b2d4e6f708192a3b4`. */
  readonly subject?: string | null | undefined;
  /** About organizations of this kind, e.g. `ENTERPRISE`. */
  readonly subjectKind?: OrganizationKind | null | undefined;
  /** About regions of this level, e.g. `PROVINCE`. */
  readonly subjectLevel?: RegionLevel | null | undefined;
  /** About the subject with this name, e.g. `浙江`. An unknown name is an error; it lists the nearest names. Index-backed. */
  readonly subjectName?: string | null | undefined;
  /**
   * Passed on in any role by this person, body or newspaper, by id: who stated it, wrote or relayed its article, or printed its page, e.g. `per_0f3a5c1b2d4e6f708192a3b4`.
   * `attributions` gives the role.
   */
  readonly through?: string | null | undefined;
  /** Passed on in any role by the person, body or newspaper with this name, e.g. `谢希瑶`. An unknown name is an error; it lists the nearest names. */
  readonly throughName?: string | null | undefined;
  /** Only totals: `true`; only figures about parts: `false`. */
  readonly totalOnly?: boolean | null | undefined;
  /** In this base unit or currency, e.g. `美元`. A unit that no figure has is an error; it lists similar ones. */
  readonly unit?: string | null | undefined;
  /** With at least this value in the base unit, e.g. `1000000000000` for 1万亿元. */
  readonly valueFrom?: number | null | undefined;
  /** With at most this value in the base unit, e.g. `98800000000` for 988亿元. */
  readonly valueTo?: number | null | undefined;
  /** Compared with the preferred figure of its slot with this result, e.g. `CONFLICT`. */
  readonly verdict?: AgreementVerdict | null | undefined;
};

/** Which figures of a region or organization to include. */
export type StatisticScope =
  /**
   * Figures about it and about everything that is part of it: every region, organization and project in a region, e.g.
   * 宁波市's exports too, or the projects and groups of an organization.
   */
  | 'BELOW'
  /** Figures whose subject is the region or organization itself, e.g. 浙江省's exports. */
  | 'SELF';

/** Whether a figure is actual, a target or a forecast. */
export type StatisticStatus =
  /** It has been reached, e.g. `达43.85万亿元`. */
  | 'ACTUAL'
  /** It is expected, e.g. `预计增长5%`. */
  | 'FORECAST'
  /** It is a goal, e.g. `力争实现翻番`. */
  | 'TARGET';

export type ChangesSubscriptionVariables = Exact<{
  since?: number | null | undefined;
  filter?: GraphChangeFilter | null | undefined;
}>;


export type ChangesSubscription = { readonly changes: { readonly id: string, readonly revision: number, readonly at: string, readonly kind: GraphChangeKind, readonly nodeId: string, readonly before: string | null, readonly after: string | null, readonly node:
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
      | { readonly url: string }
     | null } };

export type FigureLineFragment = { readonly id: string, readonly url: string, readonly breakdown: string | null, readonly measure: Measure, readonly status: StatisticStatus, readonly display: string, readonly subject:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly indicator: { readonly id: string, readonly name: string }, readonly period: { readonly text: string, readonly start: string, readonly end: string } | null, readonly change: { readonly text: string } | null, readonly attributedTo: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  > };

export type FigureSourceQueryVariables = Exact<{
  id: string;
}>;


export type FigureSourceQuery = { readonly statistic: { readonly confidence: number | null, readonly rejected: boolean, readonly corrected: boolean, readonly id: string, readonly url: string, readonly breakdown: string | null, readonly measure: Measure, readonly status: StatisticStatus, readonly display: string, readonly value: { readonly value: string, readonly low: string | null, readonly high: string | null, readonly unit: string | null } | null, readonly source: { readonly start: number, readonly end: number, readonly quote: string, readonly before: string, readonly after: string }, readonly attributions: ReadonlyArray<{ readonly role: AttributionRole, readonly position: number, readonly name: string }>, readonly series: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly article: { readonly id: string, readonly url: string, readonly headline: string | null, readonly date: string | null, readonly publication: { readonly name: string } | null, readonly page: { readonly id: string, readonly url: string, readonly file: string } }, readonly subject:
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    , readonly indicator: { readonly id: string, readonly name: string }, readonly period: { readonly text: string, readonly start: string, readonly end: string } | null, readonly change: { readonly text: string } | null, readonly attributedTo: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    > } | null };

export type RegionFiguresQueryVariables = Exact<{
  name: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: StatisticFilter | null | undefined;
}>;


export type RegionFiguresQuery = { readonly region: { readonly id: string, readonly url: string, readonly name: string, readonly statistics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly url: string, readonly breakdown: string | null, readonly measure: Measure, readonly status: StatisticStatus, readonly display: string, readonly subject:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly indicator: { readonly id: string, readonly name: string }, readonly period: { readonly text: string, readonly start: string, readonly end: string } | null, readonly change: { readonly text: string } | null, readonly attributedTo: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        > }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type SearchQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly score: number, readonly name: string, readonly node:
        | { readonly __typename: 'Article', readonly id: string, readonly url: string }
        | { readonly __typename: 'Check', readonly id: string, readonly url: string }
        | { readonly __typename: 'GraphChange', readonly id: string, readonly url: string }
        | { readonly __typename: 'Group', readonly id: string, readonly url: string }
        | { readonly __typename: 'Indicator', readonly id: string, readonly url: string }
        | { readonly __typename: 'Judgement', readonly id: string, readonly url: string }
        | { readonly __typename: 'Mention', readonly id: string, readonly url: string }
        | { readonly __typename: 'Organization', readonly id: string, readonly url: string }
        | { readonly __typename: 'Page', readonly id: string, readonly url: string }
        | { readonly __typename: 'Part', readonly id: string, readonly url: string }
        | { readonly __typename: 'Person', readonly id: string, readonly url: string }
        | { readonly __typename: 'Post', readonly id: string, readonly url: string }
        | { readonly __typename: 'Project', readonly id: string, readonly url: string }
        | { readonly __typename: 'Publication', readonly id: string, readonly url: string }
        | { readonly __typename: 'Quotation', readonly id: string, readonly url: string }
        | { readonly __typename: 'Region', readonly id: string, readonly url: string }
        | { readonly __typename: 'Run', readonly id: string, readonly url: string }
        | { readonly __typename: 'Series', readonly id: string, readonly url: string }
        | { readonly __typename: 'Slot', readonly id: string, readonly url: string }
        | { readonly __typename: 'Statistic', readonly id: string, readonly url: string }
        | { readonly __typename: 'WireText', readonly id: string, readonly url: string }
      , readonly highlights: ReadonlyArray<{ readonly field: string, readonly excerpt: string, readonly start: number, readonly end: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SeriesFiguresQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SeriesFiguresQuery = { readonly series: { readonly id: string, readonly url: string, readonly name: string, readonly breakdown: string | null, readonly measure: Measure, readonly periodKind: PeriodKind | null, readonly unit: string | null, readonly subject:
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    , readonly indicator: { readonly id: string, readonly name: string }, readonly statistics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly url: string, readonly breakdown: string | null, readonly measure: Measure, readonly status: StatisticStatus, readonly display: string, readonly value: { readonly value: string, readonly low: string | null, readonly high: string | null, readonly unit: string | null } | null, readonly article: { readonly headline: string | null, readonly page: { readonly file: string } }, readonly subject:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly indicator: { readonly id: string, readonly name: string }, readonly period: { readonly text: string, readonly start: string, readonly end: string } | null, readonly change: { readonly text: string } | null, readonly attributedTo: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        > }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type SuggestQueryVariables = Exact<{
  prefix: string;
  types?: ReadonlyArray<NamedType> | NamedType | null | undefined;
  first?: number | null | undefined;
}>;


export type SuggestQuery = { readonly suggest: ReadonlyArray<{ readonly name: string, readonly matched: string, readonly type: NamedType, readonly node:
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
      | { readonly id: string, readonly url: string }
     }> };

export const Changes: TypedDocument<ChangesSubscription, ChangesSubscriptionVariables> = `subscription Changes($since: Int, $filter: GraphChangeFilter) {
  changes(since: $since, filter: $filter) {
    id
    revision
    at
    kind
    nodeId
    before
    after
    node {
      url
    }
  }
}`;

export const FigureSource: TypedDocument<FigureSourceQuery, FigureSourceQueryVariables> = `fragment FigureLine on Statistic {
  id
  url
  subject {
    id
    name
  }
  indicator {
    id
    name
  }
  breakdown
  measure
  status
  display
  period {
    text
    start
    end
  }
  change {
    text
  }
  attributedTo {
    id
    name
  }
}

query FigureSource($id: ID!) {
  statistic(id: $id) {
    ...FigureLine
    value {
      value
      low
      high
      unit
    }
    confidence
    rejected
    corrected
    source {
      start
      end
      quote
      before
      after
    }
    attributions {
      role
      position
      name
    }
    series {
      id
      name
    }
    article {
      id
      url
      headline
      date
      publication {
        name
      }
      page {
        id
        url
        file
      }
    }
  }
}`;

export const RegionFigures: TypedDocument<RegionFiguresQuery, RegionFiguresQueryVariables> = `fragment FigureLine on Statistic {
  id
  url
  subject {
    id
    name
  }
  indicator {
    id
    name
  }
  breakdown
  measure
  status
  display
  period {
    text
    start
    end
  }
  change {
    text
  }
  attributedTo {
    id
    name
  }
}

query RegionFigures($name: String!, $first: Int = 50, $after: String, $filter: StatisticFilter) {
  region(name: $name) {
    id
    url
    name
    statistics(scope: BELOW, first: $first, after: $after, filter: $filter) {
      nodes {
        ...FigureLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`;

export const Search: TypedDocument<SearchQuery, SearchQueryVariables> = `query Search($query: String!, $types: [SearchType!], $first: Int = 20, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    nodes {
      score
      name
      node {
        __typename
        id
        url
      }
      highlights {
        field
        excerpt
        start
        end
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export const SeriesFigures: TypedDocument<SeriesFiguresQuery, SeriesFiguresQueryVariables> = `fragment FigureLine on Statistic {
  id
  url
  subject {
    id
    name
  }
  indicator {
    id
    name
  }
  breakdown
  measure
  status
  display
  period {
    text
    start
    end
  }
  change {
    text
  }
  attributedTo {
    id
    name
  }
}

query SeriesFigures($id: ID!, $first: Int = 50, $after: String) {
  series(id: $id) {
    id
    url
    name
    subject {
      id
      name
    }
    indicator {
      id
      name
    }
    breakdown
    measure
    periodKind
    unit
    statistics(first: $first, after: $after) {
      nodes {
        ...FigureLine
        value {
          value
          low
          high
          unit
        }
        article {
          headline
          page {
            file
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`;

export const Suggest: TypedDocument<SuggestQuery, SuggestQueryVariables> = `query Suggest($prefix: String!, $types: [NamedType!], $first: Int = 10) {
  suggest(prefix: $prefix, types: $types, first: $first) {
    name
    matched
    type
    node {
      id
      url
    }
  }
}`;

