import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A value that is not a finite number, or a range that runs backwards. */
export class QuantityError extends KnowledgeGraphError {
  override readonly name = 'QuantityError';
  readonly code = 'QUANTITY';
  readonly met: string;

  constructor(met: string, why: string) {
    super(`Quantity "${met}" ${why}. Correct the value in the page facts.`);
    this.met = met;
  }
}
