import type { SubjectFact } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';
import type { Annotation } from './annotate/annotation.ts';
import type { SourceReach } from './annotate/sourceReach.ts';
import type { Sentence } from './annotate/sentences.ts';
import { isCurrency } from './annotate/isCurrency.ts';
import { sliceBetween } from './annotate/sliceBetween.ts';
import { DAY } from '../periods/periodForms.ts';
import { BASES, DOWN, UP } from './statisticWords.ts';
import { topicOfSentence } from './topicOfSentence.ts';
import { carryPeriod } from './slots/carryPeriod.ts';
import type { Statement } from './statement.ts';
import { anyOf } from './words.ts';

/** What has been said so far and may be omitted later. One value, advanced by one function; rules only read it. */
export interface Discourse {
  readonly annotation: Annotation;
  /** What the first figure of the article measures. */
  readonly topIndicator: string;
  /** The source of the article's lead, while nobody else has spoken. */
  readonly leadSource: SourceReach | null;
  /** The time of the article's first figure. */
  readonly leadPeriod: string | null;
  readonly paragraph: ParagraphState;
  readonly sentence: SentenceState;
  /** The first statement of the sentence before, which a sentence that begins with 其中 divides. */
  readonly main: Statement | null;
  readonly said: readonly Statement[];
}

interface ParagraphState {
  readonly index: number;
  readonly start: number;
  /** Whom the paragraph continues to be about, and where that was named. */
  readonly subject: SubjectFact | null;
  readonly subjectAt: number;
  readonly period: string | null;
  readonly source: SourceReach | null;
  readonly indicator: string;
  /** What the line above a list of items is about, which each item continues with. */
  readonly list: Pick<ParagraphState, 'subject' | 'period'> | null;
  /** The heading of its section names a time, which applies to everything in it. */
  readonly isHeaded: boolean;
}

interface SentenceState {
  readonly span: Span;
  readonly subject: SubjectFact | null;
  readonly indicator: string;
  readonly breakdown: string | null;
  readonly period: string | null;
  /** Statements of the last run of figures, which a growth rate or a new level may complete. */
  readonly last: readonly Statement[];
  /** The last level that was no part of another, which 其中 takes up. */
  readonly whole: Statement | null;
  /** What the last share was of (占外贸总值的…), which a bare 占13.6% is of too. */
  readonly shareOf: string;
  readonly isParted: boolean;
  readonly all: readonly Statement[];
}

export type Step =
  | { readonly kind: 'sentence'; readonly sentence: Sentence }
  | {
      readonly kind: 'stated';
      readonly statements: readonly Statement[];
      readonly isPart: boolean;
      readonly shareOf: string | null;
    }
  | { readonly kind: 'completed'; readonly from: readonly Statement[]; readonly to: readonly Statement[] }
  | { readonly kind: 'added'; readonly statements: readonly Statement[] };

const SILENT: SentenceState = {
  span: [0, 0],
  subject: null,
  indicator: '',
  breakdown: null,
  period: null,
  last: [],
  whole: null,
  shareOf: '',
  isParted: false,
  all: [],
};

const UNTOLD: Omit<ParagraphState, 'index'> = {
  start: 0,
  subject: null,
  subjectAt: -1,
  period: null,
  source: null,
  indicator: '',
  list: null,
  isHeaded: false,
};

/** Begins an article. */
export function openDiscourse(annotation: Annotation): Discourse {
  return {
    annotation,
    topIndicator: '',
    leadSource: null,
    leadPeriod: null,
    paragraph: { index: -1, ...UNTOLD },
    sentence: SILENT,
    main: null,
    said: [],
  };
}

/** Advances the discourse by one step; it changes nowhere else. */
export function advance(discourse: Discourse, step: Step): Discourse {
  switch (step.kind) {
    case 'sentence':
      return openSentence(closeSentence(discourse), step.sentence);
    case 'stated':
      return state(discourse, step);
    case 'completed': {
      const replaced = (list: readonly Statement[]): readonly Statement[] =>
        list.map((statement) => step.to[step.from.indexOf(statement)] ?? statement);
      const { sentence } = discourse;
      const whole = sentence.whole === null ? null : (replaced([sentence.whole])[0] ?? null);
      return {
        ...discourse,
        sentence: { ...sentence, last: replaced(sentence.last), all: replaced(sentence.all), whole },
      };
    }
    case 'added':
      return {
        ...discourse,
        sentence: { ...discourse.sentence, all: [...discourse.sentence.all, ...step.statements] },
      };
  }
}

/** Passes the subject of the sentence on to the paragraph. */
export function closeSentence(discourse: Discourse): Discourse {
  const { sentence, paragraph } = discourse;
  const stated = sentence.all.map((statement) => statement.period);
  const isOfTime = paragraph.period !== null && !DAY.test(paragraph.period);
  const period = carryPeriod(discourse.annotation, sentence.span, stated, isOfTime) ?? paragraph.period;
  const topic = topicOfSentence(discourse.annotation, sentence.span)?.subject;
  if (sentence.all.length === 0)
    return { ...discourse, paragraph: { ...paragraph, period, subject: topic ?? paragraph.subject }, sentence: SILENT };
  const main = sentence.all[0] ?? null;
  const figured = sentence.all.find(
    ({ rules, subject: { name } }) =>
      !/^(?:listed|bracket|before-bracket|compared|behind|part)/u.test(rules.subject) && !isCurrency(name),
  );
  // 其中，北京、广州分别下降1.1%、1.4%，上海上涨0.6%: the parts of a whole are not what the paragraph continues to be about.
  const isParts =
    /^其中/u.test(discourse.annotation.text.slice(...sentence.span)) &&
    sentence.all.some(({ rules }) => rules.subject === 'listed');
  const subject = (isParts ? paragraph.subject : null) ?? figured?.subject ?? topic ?? paragraph.subject;
  return {
    ...discourse,
    said: [...discourse.said, ...sentence.all],
    main,
    leadPeriod: discourse.leadPeriod ?? sentence.all.find(({ rules }) => rules.period !== 'from-time')?.period ?? null,
    paragraph: {
      ...paragraph,
      period,
      subject,
      subjectAt: sentence.span[0],
      indicator: main?.indicator ?? paragraph.indicator,
    },
    sentence: SILENT,
  };
}

function openSentence(discourse: Discourse, sentence: Sentence): Discourse {
  const { span, paragraph: index, isItem, clauses } = sentence;
  const { annotation } = discourse;
  const isNew = index !== discourse.paragraph.index;
  // 主要指标完成情况：⏎● 交付船舶28艘；: the line above a list says whom its items are about, and when.
  const list = isNew && isItem ? (discourse.paragraph.list ?? discourse.paragraph) : null;
  const section = annotation.sections.findLast(({ start }) => start <= span[0]);
  const opened = {
    ...UNTOLD,
    index,
    start: span[0],
    period: section?.period ?? null,
    isHeaded: section?.period != null,
  };
  const before = !isNew
    ? discourse.paragraph
    : list === null
      ? opened
      : { ...discourse.paragraph, index, subject: list.subject, period: list.period, list };
  const own = annotation.sources.filter(({ at }) => at[0] >= span[0] && at[0] < span[1]);
  // 某局长介绍，…。何苗主持会议。: someone else acts, so what comes next is no longer attributed to that speaker.
  const actor = sliceBetween(annotation.referents, span[0], span[1]).find(({ use }) => use === 'subject');
  const teller = before.source ?? discourse.leadSource;
  const isOver =
    teller?.manner === 'speech' && actor?.entity === 'person' && !teller.names.includes(actor.subject.name);
  const source = own.at(-1) ?? (isOver ? null : before.source);
  const isTale = isNew && (tellsNoFigure(discourse, span[0]) || tellsOfDay(annotation, sentence));
  const lead = (isTale || isOver) && own.length === 0 ? null : leadOf(discourse, own, clauses);
  return {
    ...discourse,
    main: isNew ? null : discourse.main,
    leadSource: lead,
    paragraph: {
      ...before,
      source,
    },
    sentence: { ...SILENT, span },
  };
}

/**
 * A paragraph of this length without a figure tells a story: what comes after it is no longer attributed to the source
 * of the lead.
 */
const TALE = 60;

function tellsNoFigure({ paragraph, said }: Discourse, end: number): boolean {
  const isSilent = (said.at(-1)?.start ?? 0) < paragraph.start;
  return paragraph.index >= 0 && said.length > 0 && isSilent && end - paragraph.start > TALE;
}

/** 9月28日，某号离厂交付。: a paragraph that begins with a day, and without a figure, tells what happened then. */
function tellsOfDay({ text, periods }: Annotation, { span: [from, to], clauses }: Sentence): boolean {
  const day = sliceBetween(periods, from, to)[0];
  if (day?.period == null || day.role !== 'time' || !DAY.test(day.period)) return false;
  const isFirst =
    text.slice(from, day.span[0]).trim() === '' && /^\d.*\d日，$/u.test(text.slice(day.span[0], day.span[1] + 1));
  return isFirst && clauses.every(({ runs }) => runs.length === 0);
}

/**
 * The source of the article's first figure applies until someone else gives figures, who then gives those that come
 * next.
 */
function leadOf(
  { leadSource, said, annotation }: Discourse,
  own: readonly SourceReach[],
  clauses: Sentence['clauses'],
): SourceReach | null {
  const [first] = own;
  if (first === undefined) return leadSource;
  // 省政府召开新闻发布会。王军介绍，出口额3亿元: of those who speak before the first figure, the last one gives it.
  const isTold = clauses.some(({ runs }) => runs.length > 0);
  const told =
    own.findLast(
      (source) =>
        source.manner !== 'quote' &&
        !isPlain(source, annotation) &&
        !isReckoner(source, annotation) &&
        (isTold || !isExhortation(source, annotation)),
    ) ?? null;
  if (said.length === 0 && (leadSource === null || isTold)) return told;
  const goesOn = told?.manner === 'speech' && isStatistician(told, annotation);
  if (leadSource === null) return goesOn ? told : null;
  // 三家银行同时披露季报，…。该行在公告中解释: one of them goes on.
  const isSame = ({ names }: SourceReach): boolean =>
    names.length > 0 && names.every((name) => leadSource.names.includes(name));
  if (own.every(isSame)) return leadSource;
  return isTold || goesOn ? told : null;
}

/** 总书记指出，要加快发展: whoever says what should be done does not give the figures that come later. */
function isExhortation({ at, manner }: SourceReach, { text }: Annotation): boolean {
  return manner === 'speech' && EXHORTS.test(text.slice(Math.max(0, at[0] - LONGEST_VERB), at[0]));
}

const COUNTS = new RegExp(anyOf('countingBodies'), 'u');
const RECKONS = new RegExp(`^${anyOf('reckoningWords')}`, 'u');
const LONGEST_VERB = 6;
const EXHORTS = new RegExp(`${anyOf('exhortingVerbs')}[，：“]*$`, 'u');

/** 根据市统计局统一核算: on a page that the county's office signs, the city's office only calculated this one figure. */
function isReckoner({ at }: SourceReach, { signers, text }: Annotation): boolean {
  return signers.length > 0 && RECKONS.test(text.slice(at[1], at[1] + LONGEST_VERB));
}

/** 统计局副局长介绍: whoever counts gives the figures that come after theirs, too. */
function isStatistician({ names }: SourceReach, { entities: { people } }: Annotation): boolean {
  return names.every((name) =>
    people.some(
      (person) => person.name === name && person.roles.some(({ organization }) => COUNTS.test(organization ?? '')),
    ),
  );
}

/** A farmer speaks of their own farm, not of what the article goes on to report. */
function isPlain({ names }: SourceReach, { entities: { people } }: Annotation): boolean {
  return names.every((name) =>
    people.some(
      (person) =>
        person.name === name && !person.official && person.roles.every(({ organization }) => organization === null),
    ),
  );
}

function state(discourse: Discourse, { statements, isPart, shareOf }: Step & { kind: 'stated' }): Discourse {
  const { sentence } = discourse;
  const [first] = statements;
  if (first === undefined) return discourse;
  if (isAdded(discourse, statements))
    return { ...discourse, sentence: { ...sentence, all: [...sentence.all, ...statements] } };
  const isOne = statements.length === 1;
  return {
    ...discourse,
    topIndicator: discourse.topIndicator || first.indicator,
    sentence: {
      ...sentence,
      subject:
        isOne && !/^(?:bracket|before-bracket|compared)/u.test(first.rules.subject) && !isCurrency(first.subject.name)
          ? first.subject
          : sentence.subject,
      indicator: first.indicator,
      breakdown: isOne ? first.breakdown : sentence.breakdown,
      last: statements,
      whole:
        first.figure !== null && first.measure !== 'share' && isWhole(first.breakdown) && !isPart
          ? first
          : sentence.whole,
      shareOf: shareOf ?? sentence.shareOf,
      isParted: sentence.isParted || isPart,
      all: [...sentence.all, ...statements],
    },
  };
}

const GOES_ON = new RegExp(`^[^（）。]{0,20}[）)]，(?:${BASES}|[比较]|${UP}|${DOWN})`, 'u');

/** 生猪58万头（其中仔猪10万头），同比增长21%: what a bracket adds is not what its sentence goes on about. */
function isAdded({ annotation: { text }, sentence: { last } }: Discourse, statements: readonly Statement[]): boolean {
  const [from, end] = [last.at(-1)?.end, statements.at(-1)?.end];
  if (from === undefined || end === undefined) return false;
  return /^[^，。；（]{0,6}（[^）]*$/u.test(text.slice(from, end)) && GOES_ON.test(text.slice(end, end + 40));
}

/** 风电、水电、光伏合计: a sum is the whole of what comes next. */
function isWhole(breakdown: string | null): boolean {
  return breakdown === null || breakdown.endsWith('合计');
}
