import type { FormattedExecutionResult } from 'graphql';
import { type ErrorPresentation, presentError } from './errors/presentError.ts';
import { createLimitError } from './limits/checkLimit.ts';
import type { Limits } from './limits/limits.ts';

/**
 * Prints an answer as JSON. One that is over the limit becomes an error: nodes are counted before they are read, but how
 * long their texts are shows only now.
 */
export function printAnswer(answer: FormattedExecutionResult, limits: Limits, presentation: ErrorPresentation): string {
  const text = JSON.stringify(answer);
  const bytes = Buffer.byteLength(text);
  if (bytes <= limits.answerBytes) return text;
  const error = presentError(createLimitError('answerBytes', bytes, limits), presentation);
  return JSON.stringify({ data: null, errors: [error], ...(answer.extensions && { extensions: answer.extensions }) });
}
