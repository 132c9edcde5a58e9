import type { FigureQuery } from '../../generated/graphql.ts';

/** The figure of a figure's view. */
export type ShownFigure = NonNullable<FigureQuery['statistic']>;
