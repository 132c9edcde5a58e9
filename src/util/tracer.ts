/** How traces name the program that made them. */
export const TRACER = 'econews-graph';
