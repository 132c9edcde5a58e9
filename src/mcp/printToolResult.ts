import { ToolError } from '../errors/ToolError.ts';
import type { ToolAnswer, ToolResult } from './agentTool.ts';

/** The maximum length of an answer, in characters, that an agent can handle well. */
export const MOST_CHARACTERS = 12_000;

/**
 * Assembles a tool's answer and prints it. A list that is too long is cut, with the cursor to continue from. Throws
 * ToolError for an answer that is too long without any entry.
 */
export function printToolResult({ answer, list }: ToolResult): { readonly answer: ToolAnswer; readonly text: string } {
  const most = list?.entries.length ?? 0;
  for (let kept = most; kept >= Math.min(1, most); kept -= 1) {
    const whole = list === undefined ? answer : { ...answer, ...printList(list, kept) };
    const text = JSON.stringify(whole, null, 1);
    if (text.length <= MOST_CHARACTERS) return { answer: whole, text };
  }
  throw new ToolError(
    `The answer is longer than ${MOST_CHARACTERS.toLocaleString('en')} characters. Request less: fewer fields, a smaller first, or a narrower filter.`,
  );
}

function printList({ key, entries, more }: NonNullable<ToolResult['list']>, kept: number): ToolAnswer {
  const isCut = kept < entries.length;
  const goesOn = isCut || more;
  return {
    [key]: entries.slice(0, kept).map(({ value }) => value),
    more: goesOn,
    ...(goesOn ? { after: entries[kept - 1]?.cursor } : {}),
    ...(isCut
      ? {
          note: `Only ${kept} of ${entries.length} fit into ${MOST_CHARACTERS.toLocaleString('en')} characters. Continue with "after", or request less with a narrower filter.`,
        }
      : {}),
  };
}
