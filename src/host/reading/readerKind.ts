import { UsageError } from '../../errors/UsageError.ts';
import { findNearMiss } from '../../util/findNearMiss.ts';

const READER_KINDS = ['rules', 'model', 'both'] as const;

/** What reads the pages: the rules, a language model, or both, joined and compared. */
export type ReaderKind = (typeof READER_KINDS)[number];

/** The option that chooses it, the same wherever pages are read. */
export const READER_OPTION = {
  type: 'string',
  help: 'What reads the pages: rules (the default), model (MODEL_URL), or both, joined and compared.',
} as const;

/** Parses the option's value. Throws UsageError for an unknown reader. */
export function parseReaderKind(value: unknown): ReaderKind {
  if (value === undefined) return 'rules';
  const kind = READER_KINDS.find((each) => each === value);
  if (kind !== undefined) return kind;
  const near = findNearMiss(String(value), READER_KINDS);
  throw new UsageError(
    `There is no reader "${String(value)}". ${near === undefined ? `Choose ${READER_KINDS.join(', ')}.` : `Did you mean "${near}"?`}`,
  );
}
