import { z } from 'zod';
import { articleReply, type ArticleReply } from './articleReply.ts';

export type ParsedReply = { readonly reply: ArticleReply } | { readonly problem: string };

const SHOWN = 400;

/** Parses a model's answer: JSON, possibly in a code fence or between other words, validated by the schema. */
export function parseReply(content: string): ParsedReply {
  const value = parseJson(content);
  if (value === undefined) return { problem: `It is not JSON: ${JSON.stringify(content.slice(0, 60))}.` };
  const parsed = articleReply.safeParse(value);
  return parsed.success ? { reply: parsed.data } : { problem: z.prettifyError(parsed.error).slice(0, SHOWN) };
}

function parseJson(content: string): unknown {
  const [from, to] = [content.indexOf('{'), content.lastIndexOf('}')];
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(content.slice(from, to + 1)) as unknown;
  } catch {
    return undefined;
  }
}
