import OpenAI from 'openai';
import { z } from 'zod';
import { ModelReplyError } from '../errors/ModelReplyError.ts';
import type { ArticleText } from '../model/reading.ts';
import { articleReply, type ArticleReply } from './articleReply.ts';
import type { ModelBudget } from './ModelBudget.ts';
import { parseReply } from './parseReply.ts';
import { promptArticle, type ChatMessage } from './promptArticle.ts';

/** How an endpoint is made to answer in JSON, strictest first; each endpoint knows some of them. */
const RUNGS = ['json_schema', 'json_object', 'plain'] as const;
export type Rung = (typeof RUNGS)[number];

/** The conversation with one endpoint; `rung` moves down, and stays down, if the endpoint does not support one. */
export interface ModelLine {
  readonly client: OpenAI;
  readonly model: string;
  readonly budget: ModelBudget;
  rung: Rung;
}

const SCHEMA = z.toJSONSchema(articleReply);
// One more try that says what was wrong, then the next rung: a model that fails twice in one way fails a third time.
const TRIES_A_RUNG = 2;

/**
 * Asks a model for the facts of an article's text. Moves down the ladder if the endpoint or the model cannot keep to
 * the form. Throws ModelReplyError, or the signal's reason if it was cancelled.
 */
export async function askModel(
  line: ModelLine,
  article: ArticleText,
  body: string,
  signal?: AbortSignal,
): Promise<ArticleReply> {
  let problem = '';
  for (let rung = RUNGS.indexOf(line.rung); rung < RUNGS.length; rung++) {
    const form = RUNGS[rung] ?? 'plain';
    let messages = promptArticle(article, body, form !== 'json_schema');
    for (let attempt = 0; attempt < TRIES_A_RUNG; attempt++) {
      const content = await complete(line, form, messages, signal);
      if (content === undefined) {
        line.rung = RUNGS[rung + 1] ?? 'plain';
        problem = `The endpoint does not know response_format ${form}.`;
        break;
      }
      const parsed = parseReply(content);
      if ('reply' in parsed) return parsed.reply;
      problem = parsed.problem;
      messages = [
        ...messages,
        { role: 'assistant', content },
        { role: 'user', content: `${problem}\nAnswer again, in the form asked for.` },
      ];
    }
  }
  throw new ModelReplyError(
    'malformed',
    `The model's answer could not be used: ${problem} Try a model that follows a JSON schema.`,
  );
}

/** Asks once; undefined if the endpoint refuses the form. */
async function complete(
  line: ModelLine,
  form: Rung,
  messages: readonly ChatMessage[],
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  line.budget.take();
  const answer = await request(line, form, messages, signal);
  if (answer === undefined) return undefined;
  line.budget.count(answer.usage?.total_tokens);
  // Some endpoints answer errors with status 200 and no choices.
  const choice = (answer.choices as typeof answer.choices | undefined)?.[0];
  if (choice === undefined) return '';
  if (choice.message.refusal != null || choice.finish_reason === 'content_filter') {
    throw new ModelReplyError(
      'refused',
      `The model refused to read the article: ${choice.message.refusal ?? 'content filter'}.`,
    );
  }
  if (choice.finish_reason === 'length')
    throw new ModelReplyError('truncated', 'The answer was cut off: the article is too long for one answer.');
  return choice.message.content ?? '';
}

async function request(line: ModelLine, form: Rung, messages: readonly ChatMessage[], signal: AbortSignal | undefined) {
  const format = toResponseFormat(form);
  try {
    return await line.client.chat.completions.create(
      {
        model: line.model,
        messages: [...messages],
        temperature: 0,
        ...(format === undefined ? {} : { response_format: format }),
      },
      { signal },
    );
  } catch (cause) {
    signal?.throwIfAborted();
    if (form !== 'plain' && cause instanceof OpenAI.APIError && [400, 404, 415, 422, 501].includes(cause.status ?? 0))
      return undefined;
    throw explain(cause);
  }
}

function toResponseFormat(form: Rung) {
  if (form === 'plain') return undefined;
  if (form === 'json_object') return { type: 'json_object' } as const;
  return { type: 'json_schema', json_schema: { name: 'article_facts', strict: true, schema: SCHEMA } } as const;
}

function explain(cause: unknown): ModelReplyError {
  const status = cause instanceof OpenAI.APIError ? cause.status : undefined;
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (status === 401 || status === 403)
    return new ModelReplyError(
      'denied',
      `The endpoint refused the key (${status}). Check the key, and check that it may use the model.`,
      { cause },
    );
  if (cause instanceof SyntaxError)
    return new ModelReplyError('malformed', `The endpoint's answer is not JSON: ${reason}`, { cause });
  return new ModelReplyError('unavailable', `The endpoint did not answer: ${reason}. The rules need no endpoint.`, {
    cause,
  });
}
