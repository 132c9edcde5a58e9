import { type AnswerError, EconewsError } from './EconewsError.ts';

/** Gives the data of a response. Throws an EconewsError if it has errors, or is not an answer to a GraphQL request. */
export function readAnswer<Data>({ status, headers }: Response, text: string): Data {
  const { data, errors = [] } = parseAnswer(text) ?? {};
  const [first] = errors;
  if (first !== undefined) {
    const { code, retryAfter = headers.get('retry-after') } = first.extensions ?? {};
    throw new EconewsError(typeof code === 'string' ? code : 'BAD_RESPONSE', first.message, {
      status,
      errors,
      ...(retryAfter === null || !Number.isFinite(Number(retryAfter)) ? {} : { retryAfter: Number(retryAfter) }),
    });
  }
  if (data == null) {
    const message = `The answer (HTTP ${String(status)}) is not GraphQL. Is the address that of an econews-graph server?`;
    throw new EconewsError('BAD_RESPONSE', message, { status });
  }
  return data as Data;
}

function parseAnswer(text: string): { data?: unknown; errors?: ReadonlyArray<AnswerError> } | undefined {
  try {
    const answer = JSON.parse(text) as { data?: unknown; errors?: unknown } | null;
    const { data, errors } = answer ?? {};
    return Array.isArray(errors) ? { data, errors } : { data };
  } catch {
    return undefined;
  }
}
