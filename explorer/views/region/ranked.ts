import type { MapCell } from '../../charts/GridMap.tsx';
import type { FigureBriefFragment } from '../../generated/graphql.ts';

/** One place of a ranking. */
export interface Ranked extends MapCell {
  readonly figure: FigureBriefFragment | undefined;
}
