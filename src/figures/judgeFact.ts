import type { StatisticFact } from '../model/pageFacts.ts';

export const FIGURE_DECISIONS = ['confirm', 'correct', 'reject'] as const;
export type FigureDecision = (typeof FIGURE_DECISIONS)[number];

/** The fields of a figure that a person may correct. */
export type FigureCorrection = Partial<
  Pick<
    StatisticFact,
    'value' | 'valueTo' | 'unit' | 'qualifier' | 'indicator' | 'breakdown' | 'period' | 'status' | 'change'
  >
>;

/** A person's decision about one figure that is still in force. */
export interface FigureJudgement {
  readonly id: string;
  readonly kind: FigureDecision;
  /** The figure's id when it was decided, and where its number is printed: a new reading may give it another id. */
  readonly statisticId: string;
  readonly place: number;
  readonly correction: FigureCorrection | null;
  /** When, as an ISO instant: later decisions come after earlier ones. */
  readonly at: string;
}

/** A figure after the decisions about it are applied to its facts. */
export interface JudgedFact<Fact extends StatisticFact> {
  readonly fact: Fact;
  readonly rejected: boolean;
  readonly confirmed: boolean;
  readonly corrected: boolean;
  readonly judgements: readonly FigureJudgement[];
}

/** Applies the standing decisions about a figure: every correction, and the later of a confirmation and a rejection. */
export function judgeFact<Fact extends StatisticFact>(
  fact: Fact,
  judgements: readonly FigureJudgement[],
): JudgedFact<Fact> {
  const ordered = judgements.toSorted((a, b) => (`${a.at}|${a.id}` < `${b.at}|${b.id}` ? -1 : 1));
  const corrections = ordered.flatMap(({ correction }) => correction ?? []);
  const last = ordered.findLast(({ kind }) => kind !== 'correct')?.kind;
  const corrected = Object.assign({}, fact, ...corrections) as Fact;
  return {
    // The printed text stays where it is, but no longer determines the figure.
    fact: corrections.some(({ value }) => value !== undefined) ? withoutPrinted(corrected) : corrected,
    rejected: last === 'reject',
    confirmed: last === 'confirm',
    corrected: corrections.length > 0,
    judgements: ordered,
  };
}

function withoutPrinted<Fact extends StatisticFact>(fact: Fact): Fact {
  const rest = { ...fact };
  Reflect.deleteProperty(rest, 'printed');
  return rest;
}

/**
 * Finds which decisions are about which figures of a page, given by id and place: by the id or, if no figure has it any
 * more, by the place of the number.
 */
export function matchJudgements(
  figures: readonly { readonly id: string; readonly place: number }[],
  judgements: readonly FigureJudgement[],
): ReadonlyMap<string, readonly FigureJudgement[]> {
  const ids = new Set(figures.map(({ id }) => id));
  const matched = new Map<string, FigureJudgement[]>();
  for (const judgement of judgements) {
    const target = ids.has(judgement.statisticId)
      ? judgement.statisticId
      : figures.find(({ place }) => place === judgement.place)?.id;
    if (target !== undefined) matched.set(target, [...(matched.get(target) ?? []), judgement]);
  }
  return matched;
}
