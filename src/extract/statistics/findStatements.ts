import type { Annotation } from './annotate/annotation.ts';
import type { Clause } from './annotate/sentences.ts';
import { advance, closeSentence, type Discourse, openDiscourse } from './discourse.ts';
import { buildFrame } from './frames/buildFrames.ts';
import type { Frame } from './frames/frame.ts';
import { spreadFrame } from './frames/spreadFrame.ts';
import { isPoints, isRate } from './naming/figureKinds.ts';
import { REFUSALS } from './refuse/refusals.ts';
import { isRateNext } from './relate/isRateNext.ts';
import { RELATION_RULES } from './relate/relationRules.ts';
import { stateFrame } from './stateFrame.ts';
import type { Statement } from './statement.ts';
import { stateTables } from './tables/stateTables.ts';

/** Goes through an article run by run: each frame is refused, completes what was said before, or states something new. */
export function findStatements(annotation: Annotation): readonly Statement[] {
  let discourse = openDiscourse(annotation);
  for (const sentence of annotation.sentences) {
    discourse = advance(discourse, { kind: 'sentence', sentence });
    let isFirst = true;
    for (const [clauseAt, clause] of sentence.clauses.entries()) {
      let last: Frame | undefined;
      for (const runAt of clause.runs.keys()) {
        const frame = buildFrame(annotation, { sentence, clauseAt, runAt, last, isFirst });
        const next = frame === undefined ? undefined : parseFrame(frame, discourse);
        if (next === undefined) continue;
        [discourse, last, isFirst] = [next, frame, false];
      }
      if (clause.runs.length === 0) discourse = parseStandstill(clause, discourse);
    }
  }
  const told = closeSentence(discourse);
  return [...told.said, ...stateTables(annotation, told)];
}

const STANDSTILL = /^均?(?:与|同|和|较|比)([^，。；]{1,12}?)(?:相比)?(?:基本|大体)?(?:持平|相当)$/u;

/** 预算收入26.83亿元，与去年同期持平: a growth without a figure. */
function parseStandstill({ span }: Clause, discourse: Discourse): Discourse {
  const {
    annotation: { text },
    sentence: { last, all },
  } = discourse;
  const basis = STANDSTILL.exec(text.slice(...span))?.[1];
  if (basis === undefined) return discourse;
  // 1年期LPR为3.1%，5年期以上LPR为3.6%，均与上月持平: all of them.
  const isAll = /^均/u.test(text.slice(...span));
  const levels = isAll ? all.filter(({ figure, change }) => figure !== null && change === null) : last;
  if (levels.length === 0 || (levels.length > 1 && !isAll)) return discourse;
  if (levels.some(({ figure, change }) => figure === null || change !== null)) return discourse;
  const change = { value: null, unit: null, direction: 'flat', basis: `与${basis}`, span } as const;
  return advance(discourse, {
    kind: 'completed',
    from: levels,
    to: levels.map((level) => ({ ...level, change, end: span[1], rules: { ...level.rules, change: 'standstill' } })),
  });
}

/** Gives the discourse after a frame; undefined if the frame is refused. */
function parseFrame(frame: Frame, discourse: Discourse): Discourse | undefined {
  for (const { find } of RELATION_RULES) {
    const relation = find(frame, discourse);
    if (relation === undefined) continue;
    const completed = advance(discourse, {
      kind: 'completed',
      from: relation.completed.map(([before]) => before),
      to: relation.completed.map(([, after]) => after),
    });
    return relation.added.length === 0 ? completed : advance(completed, { kind: 'added', statements: relation.added });
  }
  if (REFUSALS.some(({ refuses }) => refuses(frame, discourse))) return undefined;
  if (isBesideRate(frame, discourse))
    return advance(discourse, { kind: 'added', statements: [stateFrame(frame, discourse)] });
  const statements = spreadFrame(frame).map((own) => stateFrame(own, discourse));
  return advance(discourse, {
    kind: 'stated',
    statements,
    isPart: frame.isPart,
    shareOf: frame.left.role === 'share' && frame.left.whole !== '' ? frame.left.whole : null,
  });
}

/** 较5月末上升80亿美元，升幅为0.9%: the amount is a statistic of its own, and the rate still belongs to the level before both. */
function isBesideRate(frame: Frame, { sentence: { last } }: Discourse): boolean {
  const { left, figure, noun } = frame;
  return (
    left.role === 'change' &&
    noun === '' &&
    !isRate(figure) &&
    !isPoints(figure) &&
    isRateNext(frame) &&
    last.at(-1)?.figure != null
  );
}
