import type { FigureJudgement } from '../figures/judgeFact.ts';
import type { PageJudgement } from './rows/rowSource.ts';
import type { PlainRecord } from './loadStatement.ts';

/** Groups the decisions about figures in the answers of find-judgements by page; those that were undone are history. */
export function groupFigureJudgements(
  judgements: readonly PlainRecord[],
): ReadonlyMap<string, readonly PageJudgement[]> {
  return Map.groupBy(judgements.flatMap(toJudgements), ({ pageId }) => pageId);
}

function toJudgements(answer: PlainRecord): PageJudgement[] {
  const { id, kind, pageId, statisticId, place, correction, at, standing } = answer;
  if (typeof statisticId !== 'string') return [];
  return [
    {
      id: id as string,
      kind: kind as FigureJudgement['kind'],
      pageId: pageId as string,
      statisticId,
      place: place as number,
      correction: typeof correction === 'string' ? (JSON.parse(correction) as FigureJudgement['correction']) : null,
      at: at as string,
      standing: standing === true && kind !== 'undo',
    },
  ];
}
