import type { Span } from '../../../model/span.ts';

/** Who says what in a stretch of text. */
export interface SourceReach {
  /** Where the source is named, or where its words begin. */
  readonly at: Span;
  /** The words that are surely its own. */
  readonly reach: Span;
  readonly names: readonly string[];
  /** 据X报道: X passed it on. */
  readonly relayedBy: readonly string[];
  /**
   * `speech`: someone is reported to have said it; `quote`: in quotation marks; `data`: a body counted or published it.
   */
  readonly manner: 'speech' | 'quote' | 'data';
}
