import type { ThingQuery } from '../../generated/graphql.ts';

/** A node that the view of things shows. */
export type Thing = NonNullable<ThingQuery['node']>;
