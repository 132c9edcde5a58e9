/** The program's name in traces. */
export const TRACER = 'econews-graph';
