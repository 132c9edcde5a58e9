import { findOrganizationById } from '../../resolve/organizationLexicon.ts';
import type { NodeLabel } from '../../model/ids.ts';
import { printDecimalKey, printKey, printOffsetKey, UNKNOWN_DATE } from '../../model/keys.ts';

/** A node's properties as they came from the graph. */
export type NodeProperties = Readonly<Record<string, unknown>>;

/** The rules for every node of a label: required properties, and keys that follow from other properties. */
export interface NodeRule {
  readonly label: NodeLabel;
  readonly required: readonly string[];
  /** Recomputes a key; undefined if the node needs none. */
  readonly keys: Readonly<Record<string, (node: NodeProperties) => string | undefined>>;
  /** How many relationships of a type must leave the node, e.g. `{ ON: ONE }`. */
  readonly outward?: Readonly<Record<string, Bounds>>;
  /** How many must point to the node: a node without support must not be in the graph. */
  readonly inward?: Readonly<Record<string, Bounds>>;
  /** Whether the node may exist without `inward`, as regions of the lexicon do. */
  readonly lives?: (node: NodeProperties) => boolean;
}

export type Bounds = readonly [least: number, most: number];

const ONE: Bounds = [1, 1];
const AT_MOST_ONE: Bounds = [0, 1];
const SOME: Bounds = [1, Infinity];

const text = (node: NodeProperties, name: string): string => (typeof node[name] === 'string' ? node[name] : '');
const date = (node: NodeProperties, name: string): string => text(node, name) || UNKNOWN_DATE;
const offset = (node: NodeProperties, name: string): string =>
  printOffsetKey(typeof node[name] === 'number' ? node[name] : 0);
const byName = (node: NodeProperties): string => printKey(text(node, 'name'), text(node, 'id'));
const byKind = (node: NodeProperties): string => printKey(text(node, 'kind'), text(node, 'name'), text(node, 'id'));

/** Community Neo4j enforces no required properties, so that they are checked here (docs/graph.md has the tables). */
export const NODE_RULES: readonly NodeRule[] = [
  { label: 'Publication', inward: { ISSUE_OF: SOME }, required: ['name'], keys: { byName } },
  {
    label: 'Page',
    required: ['sha256', 'file', 'text'],
    keys: {
      byFile: (node) => printKey(text(node, 'file'), text(node, 'id')),
      byPublication: (node) =>
        text(node, 'publicationId') === ''
          ? undefined
          : printKey(text(node, 'publicationId'), date(node, 'date'), text(node, 'id')),
    },
  },
  {
    label: 'Article',
    outward: { ON: ONE },
    required: ['pageId', 'localId', 'kind', 'body', 'kicker', 'segmentStarts', 'segmentEnds', 'byPage'],
    keys: {
      byDate: (node) => printKey(date(node, 'date'), text(node, 'id')),
      byPublication: (node) =>
        text(node, 'publicationId') === ''
          ? undefined
          : printKey(text(node, 'publicationId'), date(node, 'date'), text(node, 'id')),
    },
  },
  {
    label: 'Region',
    outward: { WITHIN: AT_MOST_ONE },
    inward: { MEANS: SOME },
    lives: (node) => node['source'] === 'lexicon',
    required: ['name', 'level', 'source', 'aliases'],
    keys: {
      byName,
      byLevel: (node) => printKey(text(node, 'level'), text(node, 'name'), text(node, 'id')),
      byParent: (node) =>
        text(node, 'parentId') === ''
          ? undefined
          : printKey(text(node, 'parentId'), text(node, 'code') || text(node, 'name'), text(node, 'id')),
    },
  },
  {
    label: 'Organization',
    outward: { LOCATED_IN: AT_MOST_ONE, PART_OF: AT_MOST_ONE },
    inward: { MEANS: SOME },
    lives: (node) => findOrganizationById(text(node, 'id')) !== undefined,
    required: ['name', 'kind'],
    keys: { byName, byKind },
  },
  { label: 'Person', inward: { MEANS: SOME }, required: ['name', 'official'], keys: { byName } },
  {
    label: 'Project',
    outward: { LOCATED_IN: AT_MOST_ONE },
    inward: { MEANS: SOME },
    required: ['name', 'kind'],
    keys: { byName, byKind },
  },
  { label: 'Group', required: ['name', 'pageId'], keys: { byName } },
  {
    label: 'Post',
    outward: { AT: AT_MOST_ONE, EVIDENCED_BY: SOME },
    inward: { HOLDS: ONE },
    required: ['title', 'personId', 'public'],
    keys: {
      byPerson: (node) => printKey(text(node, 'personId'), date(node, 'seenTo'), text(node, 'id')),
      byOrganization: (node) =>
        text(node, 'organizationId') === ''
          ? undefined
          : printKey(text(node, 'organizationId'), text(node, 'title'), text(node, 'id')),
    },
  },
  {
    label: 'Indicator',
    inward: { MEASURES: SOME },
    lives: (node) => node['source'] === 'lexicon',
    required: ['name', 'source', 'aliases'],
    keys: { byName },
  },
  {
    label: 'Part',
    required: ['name', 'axis', 'source', 'aliases'],
    keys: { byName, byAxis: (node) => printKey(text(node, 'axis'), text(node, 'name'), text(node, 'id')) },
  },
  {
    label: 'Series',
    outward: { ABOUT: ONE, MEASURES: ONE },
    inward: { OF: SOME },
    required: ['name', 'subjectId', 'indicatorId', 'measure'],
    keys: {
      bySubject: (node) => printKey(text(node, 'subjectId'), text(node, 'name'), text(node, 'id')),
      byIndicator: (node) => printKey(text(node, 'indicatorId'), text(node, 'name'), text(node, 'id')),
    },
  },
  {
    label: 'Slot',
    outward: { IN: SOME },
    inward: { FILLS: SOME },
    required: [
      'subjectId',
      'indicatorId',
      'kind',
      'unit',
      'preferredId',
      'preferredBecause',
      'witnesses',
      'figureCount',
    ],
    keys: {
      bySubject: (node) =>
        printKey(text(node, 'subjectId'), text(node, 'indicatorId'), date(node, 'periodEnd'), text(node, 'id')),
      byIndicator: (node) =>
        printKey(text(node, 'indicatorId'), text(node, 'kind'), date(node, 'periodEnd'), text(node, 'id')),
    },
  },
  {
    label: 'Check',
    outward: { TESTS: SOME, USES: SOME },
    required: ['rule', 'form', 'verdict', 'arithmetic', 'why', 'unit', 'gap'],
    keys: {
      byRule: (node) => printKey(text(node, 'rule'), text(node, 'id')),
      byVerdict: (node) => printKey(text(node, 'verdict'), text(node, 'id')),
    },
  },
  {
    label: 'Derivation',
    outward: { USES: SOME },
    required: ['rule', 'slotId', 'unit', 'arithmetic', 'periodStart', 'periodEnd', 'valueLow', 'valueHigh', 'bySeries'],
    keys: {},
  },
  {
    label: 'Statistic',
    outward: { ABOUT: ONE, MEASURES: ONE, REPORTED_IN: ONE, OF: SOME },
    required: [
      'pageId',
      'articleId',
      'subjectId',
      'indicatorId',
      'printedIndicator',
      'measure',
      'status',
      'sourceStart',
      'sourceEnd',
      'sourceQuote',
      'seriesIds',
    ],
    keys: {
      byPeriod: (node) => printKey(date(node, 'periodEnd'), text(node, 'id')),
      bySubject: (node) => printKey(text(node, 'subjectId'), date(node, 'periodEnd'), text(node, 'id')),
      bySubjectIndicator: (node) =>
        printKey(text(node, 'subjectId'), text(node, 'indicatorId'), date(node, 'periodEnd'), text(node, 'id')),
      byIndicator: (node) => printKey(text(node, 'indicatorId'), date(node, 'periodEnd'), text(node, 'id')),
      byIndicatorValue: (node) =>
        printKey(text(node, 'indicatorId'), printDecimalKey(text(node, 'valueValue') || null), text(node, 'id')),
      byArticle: (node) => printKey(text(node, 'articleId'), offset(node, 'sourceStart'), text(node, 'id')),
      byPart: (node) =>
        text(node, 'partId') === ''
          ? undefined
          : printKey(text(node, 'partId'), date(node, 'periodEnd'), text(node, 'id')),
    },
  },
  {
    label: 'Quotation',
    outward: { SAID_IN: ONE, SAID_BY: AT_MOST_ONE },
    required: ['pageId', 'articleId', 'form', 'text', 'sourceStart', 'sourceEnd', 'sourceQuote'],
    keys: {
      byArticle: (node) => printKey(text(node, 'articleId'), offset(node, 'sourceStart'), text(node, 'id')),
      bySpeaker: (node) =>
        text(node, 'speakerId') === ''
          ? undefined
          : printKey(text(node, 'speakerId'), date(node, 'date'), text(node, 'id')),
      byDate: (node) => printKey(date(node, 'date'), text(node, 'id')),
    },
  },
  {
    label: 'Mention',
    outward: { IN: ONE, RESOLVES_TO: AT_MOST_ONE, MAKES: AT_MOST_ONE },
    required: ['pageId', 'articleId', 'surface', 'entityKind', 'starts', 'ends', 'byArticle'],
    keys: {},
  },
  {
    label: 'Run',
    outward: { LOADED: ONE },
    required: ['pageId', 'number', 'sha256', 'facts', 'at', 'status'],
    keys: {
      byTime: (node) => printKey(text(node, 'at'), text(node, 'id')),
      byPage: (node) => printKey(text(node, 'pageId'), text(node, 'at'), text(node, 'id')),
    },
  },
  {
    label: 'Judgement',
    required: ['kind', 'who', 'why', 'at'],
    keys: { byTime: (node) => printKey(text(node, 'at'), text(node, 'id')) },
  },
  {
    label: 'Claim',
    outward: { MEANS: ONE },
    inward: { CLAIMS: SOME },
    required: ['bucket', 'kind', 'name', 'entityId', 'rule', 'why', 'pages'],
    keys: {},
  },
  {
    label: 'WireText',
    inward: { PRINTS: [2, Infinity] },
    required: ['opening'],
    keys: {},
  },
];
