export {
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type PagedConnection,
} from './createClient.ts';
export { type AnswerError, EconewsError, ERROR_CODES, type ErrorCode } from './EconewsError.ts';
export * from './generated/documents.ts';
export type { AnswerOf, TypedDocument } from './TypedDocument.ts';
