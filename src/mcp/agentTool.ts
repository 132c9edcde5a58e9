import type { z } from 'zod';
import type { Execute } from '../graphql/execute.ts';

/** What a tool works with. */
export interface ToolContext {
  readonly execute: Execute;
  /** The address that links are relative to, e.g. `http://127.0.0.1:4000/`. */
  readonly base: string;
  /** The day of access in citations: `2026-11-29`. */
  readonly today: string;
}

/** An answer: JSON, the same as text and as structured content. */
export type ToolAnswer = Readonly<Record<string, unknown>>;

/** A list that may be cut to make the answer fit; the rest can be requested with the cursor of the last entry. */
export interface ToolList {
  readonly key: string;
  readonly entries: readonly ListEntry[];
  /** Whether the graph has more after the last entry. */
  readonly more: boolean;
}

/** One entry of a list, and where the list continues after it. */
export interface ListEntry {
  readonly cursor: string;
  readonly value: unknown;
}

/** What a tool gives: an answer, and at most one list to be added to it. */
export interface ToolResult {
  readonly answer: ToolAnswer;
  readonly list?: ToolList;
}

/** One tool for agents. */
export interface AgentTool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** The purpose of the tool, by which an agent chooses it. */
  readonly description: string;
  readonly input: Input;
  /** Answers a call. Throws ToolError for anything that it cannot give. */
  readonly run: (input: z.infer<Input>, context: ToolContext) => Promise<ToolResult>;
}

/** Defines a tool; its input is checked against its schema before it runs. */
export function defineTool<Input extends z.ZodObject>(tool: AgentTool<Input>): AgentTool {
  return tool as unknown as AgentTool;
}
